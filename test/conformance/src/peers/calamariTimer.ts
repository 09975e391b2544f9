import {
  ObjectStatusName,
  simulate,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';

const oldWord = z.enum(['Succeeded', 'InProgress', 'Failed']);

export const timerSchema = z.object({
  suite: z.literal('stabilization-timer-2023'),
  id: z.string(),
  setup: z.array(
    z.enum([
      'timer.Start',
      'deploymentTimer.Complete',
      'stabilizationTimer.Start',
      'stabilizationTimer.Complete',
    ]),
  ),
  oldStatus: oldWord,
  newStatus: oldWord,
  expectedShouldContinue: z.boolean(),
  expectedIsStabilizing: z.boolean().optional(),
});

type Timer = z.infer<typeof timerSchema>;

const window = 10;
const longTimeout = 100;

function toOurs(word: Timer['oldStatus']): ObjectStatusName {
  return word === 'Succeeded' ? 'Successful' : word;
}

const wordOf = (shouldContinue: boolean, isStabilizing?: boolean) =>
  shouldContinue ? `goes on${isStabilizing ? ', stabilizing' : ''}` : 'stops';

/** The new status comes at the instant at which the clocks of the set-up have run out. */
export function compareTimer({ setup, ...each }: Timer) {
  const isTimedOut = setup.includes('deploymentTimer.Complete');
  const isWindowOver = setup.includes('stabilizationTimer.Complete');
  const timeout = isTimedOut ? window / 2 : longTimeout;
  const untilWindow = isWindowOver ? window : 1;
  const at = isTimedOut ? timeout : untilWindow;
  const { outcome, timeline } = simulate({
    objectStatusCheck: {
      statusStabilizationTimeoutSeconds: window,
      stepExecutionTimeoutSeconds: timeout,
    },
    events: [
      { at: 0, statuses: { object: toOurs(each.oldStatus) } },
      { at, statuses: { object: toOurs(each.newStatus) } },
    ],
    until: at,
  });
  const last = timeline.at(-1);
  const isStabilizing = last?.phase === 'Stabilizing';
  const theirs = wordOf(
    each.expectedShouldContinue,
    each.expectedIsStabilizing,
  );
  return {
    theirs,
    accepted: [theirs],
    ours: wordOf(outcome === null, isStabilizing),
    reason: last?.why ?? '',
  };
}
