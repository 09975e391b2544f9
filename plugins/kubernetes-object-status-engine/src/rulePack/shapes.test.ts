import fc from 'fast-check';
import { CelRule } from '../rules/own/CelRule';
import { propertyRuns } from '../stabilization/properties/testUtils/propertyRuns';
import { bodies, readAll, sourceOf } from './testUtils/bodies';

/** What may stand for a status. */
const shapes: unknown[] = [
  undefined,
  null,
  'Ready',
  7,
  true,
  [],
  {},
  { conditions: null },
  { conditions: 'Ready' },
  { conditions: {} },
  { conditions: [] },
  { conditions: [null, 'Ready', 7, [], {}, { type: 'Ready' }] },
  { conditions: [{ type: 'Ready', status: true }] },
  { conditions: [{ type: null, status: null, reason: 3, message: {} }] },
];

/** The paths that a rule reads, from the texts of its expressions. */
function pathsOf(rule: CelRule): string[][] {
  const source = sourceOf(rule);
  return [...source.matchAll(/'((?:status|spec|metadata)[\w.]*)'/g)].map(
    ([, path]) => path.split('.'),
  );
}

function put(
  target: Record<string, unknown>,
  [name, ...rest]: string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const isObject =
    typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  const next: Record<string, unknown> = isObject ? { ...inner } : {};
  target[name] = next;
  put(next, rest, value);
}

const conditions = fc.array(
  fc.oneof(
    fc.record(
      {
        type: fc.constantFrom(
          'Ready',
          'Available',
          'Synced',
          'Failed',
          'NotReady',
        ),
        status: fc.constantFrom('True', 'False', 'Unknown', '', 1, null),
        reason: fc.oneof(fc.string(), fc.constant(null)),
        message: fc.string(),
        observedGeneration: fc.oneof(fc.integer(), fc.string(), fc.double()),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  ),
);

const values = fc.oneof(
  fc.jsonValue(),
  conditions,
  fc.boolean(),
  fc.integer(),
  fc.dictionary(fc.string(), fc.record({ conditions, state: fc.string() })),
  fc.array(fc.record({ conditions, count: fc.jsonValue() })),
);

/** Objects that have anything, or nothing, where a rule looks. */
function objectsFor(rule: CelRule): fc.Arbitrary<Record<string, unknown>> {
  const paths = [...pathsOf(rule), ['status', 'conditions']].filter(
    ([first]) => first !== 'metadata',
  );
  const found = paths.map(() => fc.option(values, { nil: undefined }));
  return fc.tuple(...found).map(given => {
    const made: Record<string, unknown> = {};
    given.forEach((value, i) => {
      if (value !== undefined) put(made, paths[i], value);
    });
    return made;
  });
}

describe('whatever stands where the shipped rules look', () => {
  it.each(bodies)('%s: every shape of a status has an answer', (_, rule) => {
    const given = shapes.flatMap(status => [
      { status },
      { status, spec: status },
    ]);
    expect(() => given.forEach(each => readAll(rule, each))).not.toThrow();
  });

  it.each(bodies)('%s: whatever is there has an answer', (_, rule) => {
    fc.assert(
      fc.property(objectsFor(rule), made => {
        expect(() => readAll(rule, made)).not.toThrow();
      }),
      propertyRuns(10),
    );
  });
});
