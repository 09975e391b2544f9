import fc from 'fast-check';
import { objectStatusNames } from '../judging/Judgement';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { rulePack } from '../rulePack';
import { CelRule } from '../rules/own/CelRule';
import { HealthRules } from '../rules/own/HealthRules';
import { evaluate } from '../simulation/evaluate';
import { propertyRuns } from '../stabilization/properties/testUtils/propertyRuns';
import { compileCelRules } from './compileCelRule';

const OURS = 'fuzz.example';

/** Rules that look at an object in every way there is. */
const looking: CelRule[] = [
  'status.conditions.exists(c, c.type == "Ready" && c.status == "True")',
  'status.conditions.map(c, c.message).join(",").size() > metadata.generation',
  'object == spec || spec in [status] || status.phase in spec',
  'has(status.phase) && status.phase.matches("^R.*y$")',
  'isTrue(object, "Ready") != isFalse(status, "Ready")',
  'at(object, "status.replicas", 0) - 1 <= at(spec, "replicas", 1.5)',
  'string(status.observedGeneration) == int(metadata.generation)',
  'spec.exists(k, spec[k] == status[k])',
  'timestamp(metadata.creationTimestamp) < timestamp(status.time)',
].map((expression, index) => ({
  group: OURS,
  kind: `Looking${index}`,
  failed: `!(${expression})`,
  successful: expression,
  message: `'said: ' + reasonOf(object, 'Ready') + ${expression}`,
}));

const all = [...rulePack, ...looking];
const rules = HealthRules.of(compileCelRules(all));

const word = fc.oneof(
  fc.constantFrom('Ready', 'True', 'False', 'Unknown', 'Running', 'Failed', ''),
  fc.string(),
);
const anything = fc.oneof(word, fc.integer(), fc.jsonValue());
const condition = fc.oneof(
  anything,
  fc.record(
    {
      type: fc.oneof(word, anything),
      status: fc.oneof(word, anything),
      reason: anything,
      message: anything,
      observedGeneration: anything,
    },
    { requiredKeys: [] },
  ),
);
const status = fc.oneof(
  anything,
  fc.record(
    {
      phase: anything,
      state: anything,
      health: anything,
      replicas: anything,
      observedGeneration: anything,
      time: anything,
      conditions: fc.oneof(anything, fc.array(condition)),
    },
    { requiredKeys: [] },
  ),
);
const metadata = fc.record(
  {
    generation: anything,
    creationTimestamp: anything,
    labels: anything,
    annotations: anything,
  },
  { requiredKeys: [] },
);
const fields = fc.dictionary(
  fc.constantFrom(
    'data',
    'type',
    '__proto__',
    'constructor',
    'toString',
    'int',
  ),
  anything,
);

/** An object of a rule's kind that holds anything. */
const objects = fc
  .tuple(fc.constantFrom(...all), metadata, status, anything, fields)
  .map(
    ([rule, meta, state, spec, others]): KubernetesObject => ({
      ...others,
      apiVersion: `${rule.group.replace('*', 'any')}/v1`,
      kind: rule.kind === '*' ? 'Any' : rule.kind,
      metadata: { ...(meta as object), name: 'odd' },
      spec,
      status: state,
    }),
  );

describe('rules in CEL, of objects that hold anything', () => {
  it('never throw out of judging, and always answer the same; shipped ones never err', () => {
    fc.assert(
      fc.property(objects, object => {
        const input = { objects: [object] };
        const answer = evaluate(input, rules);
        const [row] = answer.objects;
        expect(objectStatusNames).toContain(row.status);
        expect(row.message).not.toBe('');
        const isShipped = !object.apiVersion.startsWith(OURS);
        expect(isShipped && row.reason === 'RuleError').toBe(false);
        expect(evaluate(input, rules)).toEqual(answer);
      }),
      propertyRuns(1_000),
    );
  }, 60_000);
});
