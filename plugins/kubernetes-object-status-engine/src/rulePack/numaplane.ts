import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'numaplane.numaproj.io';

const children = 'ChildResourcesHealthy';

const failed = `at(object, 'status.phase', '') == 'Failed' || isFalse(object, 'ChildResourceDeployed') || isFalse(object, 'ProgressiveUpgradeSucceeded') || (isFalse(object, '${children}') && reasonOf(object, '${children}') != 'Progressing')`;

const isDeployed = allOf(
  "at(object, 'status.phase', '') == 'Deployed'",
  "at(object, 'status.upgradeInProgress', '') == ''",
  "isTrue(object, 'ChildResourceDeployed')",
);

/** A rollout whose child can be paused: by its specification or by Numaplane itself. */
function pausable(kind: string, child: string, condition: string): CelRule {
  const isPaused = `isTrue(object, '${condition}') && !reasonOf(object, '${condition}').endsWith('Pausing')`;
  const asksForPause = `at(object, 'spec.${child}.spec.lifecycle.desiredPhase', '') == 'Paused'`;
  return {
    group,
    kind,
    paused: `!(${failed}) && ${isPaused} && !(${asksForPause})`,
    failed,
    successful: `${isDeployed} && ((isTrue(object, '${children}') && !isTrue(object, '${condition}')) || (${isPaused} && ${asksForPause}))`,
    message: "at(object, 'status.message', '')",
    note: 'A pipeline whose specification asks for the pause has reached what it asks for.',
  };
}

/** Numaplane: rollouts of Numaflow. */
export const numaplane: CelRule[] = [
  pausable('PipelineRollout', 'pipeline', 'PipelinePausingOrPaused'),
  pausable('MonoVertexRollout', 'monoVertex', 'MonoVertexPausingOrPaused'),
  ...forKinds(
    group,
    ['ISBServiceRollout', 'NumaflowControllerRollout', 'NumaflowController'],
    {
      failed,
      successful: allOf(isDeployed, `isTrue(object, '${children}')`),
      message: "at(object, 'status.message', '')",
    },
  ),
];
