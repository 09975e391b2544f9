import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { aDeployment } from '@object-status/test-control-plane';
import { Portal } from '../portal/Portal';
import { quickPods } from '../scenarios/behaviours';
import { Scenario } from '../Scenario';
import { SlowStatement } from './SlowStatement';

/** A scenario in the middle of which the portal is killed. */
export interface KillCase {
  /** Completes "a portal that is killed ...". */
  name: string;
  scenario: Scenario;
  /** Whether the window that the kill interrupts has to go on (R9). */
  windowGoesOn?: boolean;
  /** When the step is so, the kill comes. */
  when: (execution: Execution) => boolean;
  kill: (portal: Portal, executionId: string) => Promise<void>;
}

const success = {
  exitCode: 0,
  outcome: 'Successful',
  stabilized: true,
  says: [/^Successful/m],
  objects: [{ kind: 'Deployment', name: 'web', status: 'Successful' }],
  never: ['Failed', 'Paused'],
};

function aStep(overrides: Partial<Scenario>): Scenario {
  return {
    name: 'a step',
    // Long enough for a portal to start again in the middle.
    timeoutSeconds: 150,
    stabilizationSeconds: 3,
    pods: [quickPods],
    manifests: [aDeployment({ replicas: 2 })],
    reporting: 'manifestsBeforeApply',
    then: success,
    ...overrides,
  };
}

const kill: KillCase['kill'] = portal => portal.kill();

/** Kills the portal inside of a statement of the outcome's transaction. */
function killInside(statement: string): KillCase['kill'] {
  return async (portal, executionId) => {
    const slow = SlowStatement.install(portal.databaseFile, statement);
    await slow.untilHeldUp();
    await portal.kill();
    slow.remove(executionId);
  };
}

const hasWindowOn =
  (status: string): KillCase['when'] =>
  ({ steps: [step] }) =>
    step.window?.status === status;

/** Every moment at which a portal is killed; a new one is a row. */
export const killCases: KillCase[] = [
  {
    name: 'while it checks, and the pods get ready meanwhile',
    scenario: aStep({
      pods: [{ create: 0.2, lives: [{ ready: 3, runs: null }] }],
    }),
    // Deployment, ReplicaSet and at least one Pod.
    when: ({ steps: [step] }) =>
      step.state === 'Checking' && (step.counts.InProgress ?? 0) > 2,
    kill,
  },
  {
    name: 'inside a window on success, which goes on',
    scenario: aStep({ stabilizationSeconds: 12 }),
    windowGoesOn: true,
    when: hasWindowOn('Successful'),
    kill,
  },
  {
    name: 'inside a window on failure',
    scenario: aStep({
      pods: [
        {
          waiting: {
            reason: 'CreateContainerConfigError',
            message: 'secret "db" not found',
          },
        },
      ],
      stabilizationSeconds: 8,
      then: {
        exitCode: 1,
        outcome: 'Failed',
        stabilized: true,
        says: [
          /^Failed/m,
          /CreateContainerConfigError/,
          /SecretMissing/,
          /Secret db\b/,
        ],
        objects: [
          {
            kind: 'Deployment',
            name: 'web',
            status: 'Failed',
            reason: ['CreateContainerConfigError'],
          },
        ],
        never: ['Successful', 'Paused'],
      },
    }),
    when: hasWindowOn('Failed'),
    kill,
  },
  {
    name: "in the outcome's transaction, after its row",
    scenario: aStep({}),
    when: hasWindowOn('Successful'),
    kill: killInside('AFTER INSERT ON outcome'),
  },
  {
    name: "in the outcome's transaction, just before its commit",
    scenario: aStep({}),
    when: hasWindowOn('Successful'),
    kill: killInside("AFTER UPDATE ON execution WHEN NEW.state = 'Finished'"),
  },
];
