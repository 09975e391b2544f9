import { CelRule } from '../rules/own/CelRule';

const isStepPaused =
  "at(object, 'status.canaryStatus.currentStepState', at(object, 'status.blueGreenStatus.currentStepState', '')) == 'StepPaused'";

/** Kruise Rollouts: progressive delivery for workloads. */
export const kruiseRollouts: CelRule[] = [
  {
    group: 'rollouts.kruise.io',
    kind: 'Rollout',
    paused: `at(object, 'spec.disabled', false) || at(object, 'spec.strategy.paused', false) || (at(object, 'status.phase', '') == 'Progressing' && (${isStepPaused} || reasonOf(object, 'Progressing') == 'Paused'))`,
    failed:
      "at(object, 'status.phase', '') in ['Disabled', 'Disabling', 'Terminating']",
    successful:
      "at(object, 'status.phase', '') == 'Healthy' && !isFalse(object, 'Succeeded')",
    message: "at(object, 'status.message', '')",
    note: 'Disabled where the specification does not ask for it: its strategy steers nothing any more. Succeeded False is a rollout that was taken back.',
  },
];
