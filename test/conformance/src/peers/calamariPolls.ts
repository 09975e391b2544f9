import {
  ObjectStatusName,
  simulate,
  SimulationEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';

const status = z.enum(['Successful', 'InProgress', 'Failed']);

const polledSchema = z.union([
  z.object({ retrievalError: z.string() }),
  z.object({
    kind: z.string(),
    status,
    children: z.array(z.object({ kind: z.string(), status })).optional(),
  }),
]);

export const pollsSchema = z.object({
  suite: z.literal('poll-sequence'),
  id: z.string(),
  definedResources: z.array(z.object({ gvk: z.string(), name: z.string() })),
  maxChecks: z.number(),
  polls: z.array(z.array(polledSchema)),
  expectedSuccess: z.boolean().nullable(),
  expectedMessageConst: z.string().nullable(),
});

type Polls = z.infer<typeof pollsSchema>;

const secondsBetweenPolls = 2;

/** What one poll shows: a defined resource that it does not show is not there yet. */
function statusesOf(
  { definedResources }: Polls,
  poll: Polls['polls'][number],
): Record<string, ObjectStatusName> {
  const statuses: Record<string, ObjectStatusName> = {};
  for (const { gvk } of definedResources)
    statuses[gvk.replace(/V\d+$/, '')] = 'InProgress';
  for (const object of poll) {
    if ('retrievalError' in object) continue;
    statuses[object.kind] = object.status;
    for (const [index, child] of (object.children ?? []).entries())
      statuses[`${child.kind} ${index}`] = child.status;
  }
  return statuses;
}

/** An answer that did not come is a gap until the next one comes. */
function eventsOf(each: Polls): SimulationEvent[] {
  // After its last poll the peer is shown nothing at all.
  const polls = [...each.polls, []].slice(0, each.maxChecks);
  return polls.flatMap((poll, index): SimulationEvent[] => {
    const at = index * secondsBetweenPolls;
    const isError = poll.some(object => 'retrievalError' in object);
    const shown = { at, statuses: statusesOf(each, poll) };
    return isError
      ? [shown, { at, gap: 'start' }]
      : [shown, { at, gap: 'end', unchanged: false }];
  });
}

function verdictOf({ expectedSuccess, expectedMessageConst }: Polls) {
  if (expectedSuccess === null) return { theirs: undefined, accepted: [] };
  if (expectedSuccess) return { theirs: 'succeeded', accepted: ['Successful'] };
  return expectedMessageConst === 'MessageDeploymentFailed'
    ? { theirs: 'failed', accepted: ['Failed'] }
    : { theirs: 'timed out', accepted: ['TimedOut'] };
}

/** The peer takes the first verdict: no window. */
export function comparePolls(each: Polls) {
  const { outcome, timeline } = simulate({
    objectStatusCheck: {
      statusStabilizationTimeoutSeconds: 0,
      stepExecutionTimeoutSeconds: each.maxChecks * secondsBetweenPolls,
    },
    events: eventsOf(each),
  });
  return {
    ...verdictOf(each),
    ours: outcome ?? 'no outcome',
    reason: timeline.at(-1)?.why ?? '',
  };
}
