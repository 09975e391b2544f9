import fc from 'fast-check';
import { compileCelRule, compileCelRules } from '../cel';
import { CelRule } from '../rules/own/CelRule';
import { HealthRules } from '../rules/own/HealthRules';
import { rulePack } from './index';

const EXPRESSIONS = [
  'paused',
  'unknown',
  'inProgress',
  'failed',
  'successful',
  'message',
] as const;

const nameOf = ({ group, kind }: CelRule) => `${group}/${kind}`;
const named = rulePack.map(rule => [nameOf(rule), rule] as const);

/** Reads them all, also those that come after one that is true. */
function readAll(rule: CelRule, object: Record<string, unknown>): void {
  for (const name of EXPRESSIONS) {
    const { group, kind, [name]: expression } = rule;
    if (expression === undefined) continue;
    const alone =
      name === 'message'
        ? { group, kind, message: expression }
        : { group, kind, successful: expression };
    compiled(alone).judge(
      { apiVersion: 'g/v1', kind, metadata: { name: 'it' }, ...object },
      { hasStatus: true },
    );
  }
}

const known = new Map<string, ReturnType<typeof compileCelRule>>();
function compiled(rule: CelRule): ReturnType<typeof compileCelRule> {
  const key = JSON.stringify(rule);
  const found = known.get(key) ?? compileCelRule(rule);
  known.set(key, found);
  return found;
}

function statusOf(rule: CelRule, object: Record<string, unknown> = {}) {
  return compiled(rule).judge(
    {
      apiVersion: 'g/v1',
      kind: rule.kind,
      metadata: { name: 'it', generation: 1 },
      ...object,
    },
    { hasStatus: true },
  ).status;
}

describe('the shipped rules', () => {
  it('name each kind once', () => {
    const names = rulePack.map(nameOf);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('are all found by the kind that they name', () => {
    const rules = HealthRules.of(compileCelRules(rulePack));
    const lost = rulePack
      .filter(({ kind }) => kind !== '*')
      .filter(({ group, kind }) => {
        const concrete = group.replace('*', 'some');
        return rules.find(`${concrete}/v1`, kind)?.name !== `${group}/${kind}`;
      });
    expect(lost.map(nameOf)).toEqual([]);
  });

  it.each(named)('%s says when it is reached', (_, rule) => {
    expect(rule.successful).toBeTruthy();
  });

  it.each(named)(
    '%s is not reached without a status, or says in a note why it is',
    (_, rule) => {
      const status = statusOf(rule, { spec: {} });
      if (status === 'InProgress') return;
      expect(status).toBe('Successful');
      expect(rule.note ?? '').not.toBe('');
    },
  );

  const asking = named.filter(([, { successful }]) =>
    /(^|[^!])isTrue\(/.test(successful ?? ''),
  );
  it.each(asking)('%s is not reached by what is Unknown', (_, rule) => {
    const source = EXPRESSIONS.map(name => rule[name] ?? '').join(' ');
    const types = [...source.matchAll(/\(\w+, '(\w+)'\)/g)];
    const unknown = types.map(([, type]) => ({ type, status: 'Unknown' }));
    expect(
      statusOf(rule, { spec: {}, status: { conditions: unknown } }),
    ).not.toBe('Successful');
  });

  it.each(named)('%s takes every shape of a status', (_, rule) => {
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
    for (const status of shapes) {
      expect(() => readAll(rule, { status })).not.toThrow();
      expect(() => readAll(rule, { status, spec: status })).not.toThrow();
    }
  });
});

/** The paths that a rule reads, from the texts of its expressions. */
function pathsOf(rule: CelRule): string[][] {
  const source = EXPRESSIONS.map(name => rule[name] ?? '').join(' ');
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
  const next = isObject ? { ...inner } : {};
  target[name] = next;
  put(next as Record<string, unknown>, rest, value);
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

describe('whatever stands where the shipped rules look', () => {
  it.each(named)('%s gives an answer', (_, rule) => {
    const paths = [...pathsOf(rule), ['status', 'conditions']];
    const object = fc
      .tuple(...paths.map(() => fc.option(values, { nil: undefined })))
      .map(found => {
        const made: Record<string, unknown> = {};
        found.forEach((value, i) => {
          if (value !== undefined && paths[i][0] !== 'metadata') {
            put(made, paths[i], value);
          }
        });
        return made;
      });
    fc.assert(
      fc.property(object, made => {
        readAll(rule, made);
      }),
      { numRuns: 10 },
    );
  });
});
