import { SimulationEvent } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeCase } from '../judgeCase';
import { kubernetesObjectSchema } from '../kubernetesObject';
import { playCase } from '../playCase';
import { allBut } from '../statusWords';

const changeSchema = z.object({
  type: z.string(),
  object: kubernetesObjectSchema,
});

const outcome = z.enum(['success', 'failure']);
const states = z.array(kubernetesObjectSchema).min(1);

const caseSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('events'),
    id: z.string(),
    input: kubernetesObjectSchema,
    expected: outcome,
    events: z.array(z.object({ event: changeSchema.optional() })),
  }),
  z.object({
    kind: z.literal('events-timed'),
    id: z.string(),
    input: kubernetesObjectSchema,
    expected: outcome,
    events: z.array(
      z.union([changeSchema, z.strictObject({ advance: z.string() })]),
    ),
  }),
  z.object({
    kind: z.literal('read'),
    id: z.string(),
    objects: states,
    expected: outcome,
  }),
  z.object({
    kind: z.enum(['recorded-states', 'single-condition']),
    id: z.string(),
    states,
    expectedReady: z.boolean(),
  }),
]);

type PulumiCase = z.infer<typeof caseSchema>;
type Change = z.infer<typeof changeSchema>;

/** The peer's own timeout. */
const check = { stepExecutionTimeoutSeconds: 600 };

/** One of its durations, such as `10s` or `1m30s`, in seconds. */
function secondsOf(duration: string): number {
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  const seconds = { ms: 0.001, s: 1, m: 60, h: 3600 };
  return parts.reduce(
    (sum, [, count, unit]) =>
      sum + Number(count) * seconds[unit as keyof typeof seconds],
    0,
  );
}

function toEvent(at: number, { type, object }: Change): SimulationEvent {
  return type === 'DELETED'
    ? { at, delete: [object] }
    : { at, upsert: [object] };
}

/** A change a second where the case does not say when it comes. */
function eventsOf(
  changes: Array<Change | { advance: string }>,
): SimulationEvent[] {
  let at = 0;
  const events = changes.flatMap((change): SimulationEvent[] => {
    if ('advance' in change) {
      at += secondsOf(change.advance);
      return [];
    }
    at += 1;
    return [toEvent(at, change)];
  });
  return [{ at: 0, objects: [] }, ...events];
}

function judge(each: PulumiCase) {
  switch (each.kind) {
    case 'events': {
      const changes = each.events.flatMap(({ event }) => event ?? []);
      return playCase(eventsOf(changes), { applied: [each.input], check });
    }
    case 'events-timed':
      return playCase(eventsOf(each.events), { applied: [each.input], check });
    case 'recorded-states': {
      const changes = each.states.map(object => ({ type: 'MODIFIED', object }));
      const [first] = each.states;
      return playCase(eventsOf(changes), { applied: [first], check });
    }
    case 'read':
      return judgeCase(each.objects, { applied: [each.objects[0]] });
    default:
      return judgeCase(each.states.slice(-1));
  }
}

/** What is not reached in time is none, nor what somebody else took over. */
const notSuccessful = [...allBut('Successful'), 'TimedOut', 'Superseded'];

const acceptedFor = (isGood: boolean) =>
  isGood ? ['Successful'] : notSuccessful;

/** A single condition that holds is not yet a verdict about the object. */
function verdictOf(each: PulumiCase) {
  if ('expectedReady' in each) {
    if (each.kind === 'single-condition' && each.expectedReady)
      return { theirs: undefined, accepted: [] };
    return {
      theirs: each.expectedReady ? 'ready' : 'not ready',
      accepted: acceptedFor(each.expectedReady),
    };
  }
  return {
    theirs: each.expected,
    accepted: acceptedFor(each.expected === 'success'),
  };
}

/** Pulumi: the outcome of its sequences, the status of its single reads; its failures are mostly timeouts. */
export function compareWithPulumi(): Comparison[] {
  return readCorpus('pulumi', caseSchema).map(each => {
    const judged = judge(each);
    return {
      peer: 'pulumi',
      id: each.id,
      suite: each.kind,
      ...verdictOf(each),
      ours: judged.ours,
      reason: judged.reason,
    };
  });
}
