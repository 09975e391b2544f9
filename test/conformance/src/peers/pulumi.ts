import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeCase } from '../judgeCase';
import { FixtureObject, kubernetesObjectSchema } from '../kubernetesObject';
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

/** What is there after the last event. */
function applyChanges(changes: Change[]): FixtureObject[] {
  const present = new Map<string, FixtureObject>();
  for (const { type, object } of changes) {
    const { namespace, name } = object.metadata;
    const key = JSON.stringify([object.kind, namespace, name]);
    if (type === 'DELETED') present.delete(key);
    else present.set(key, object);
  }
  return [...present.values()];
}

function judge(each: PulumiCase) {
  switch (each.kind) {
    case 'events': {
      const changes = each.events.flatMap(({ event }) => event ?? []);
      return judgeCase(applyChanges(changes), { applied: [each.input] });
    }
    case 'events-timed': {
      const changes = each.events.flatMap(event =>
        'object' in event ? event : [],
      );
      return judgeCase(applyChanges(changes), { applied: [each.input] });
    }
    case 'read':
      return judgeCase(each.objects, { applied: [each.objects[0]] });
    default:
      return judgeCase(each.states.slice(-1));
  }
}

const acceptedFor = (isGood: boolean) =>
  isGood ? ['Successful'] : allBut('Successful');

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

/** Pulumi: the step's status after the last event; its failures are mostly timeouts. */
export function compareWithPulumi(): Comparison[] {
  return readCorpus('pulumi', caseSchema).map(each => ({
    peer: 'pulumi',
    id: each.id,
    suite: each.kind,
    ...verdictOf(each),
    ...judge(each),
  }));
}
