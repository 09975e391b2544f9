import { celRuleSchema, celRulesSchema } from './celRuleSchema';

const rule = { group: 'acme.example', kind: 'Widget', successful: 'true' };

function faultOf(change: Record<string, unknown>): string {
  const [issue] = celRuleSchema.safeParse({ ...rule, ...change }).error
    ?.issues ?? [{ path: [], message: 'no fault' }];
  return [...issue.path, issue.message].join(': ');
}

describe('a rule in CEL as data', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the core group', { group: '' }],
    ['every group below a domain', { group: '*.crossplane.io' }],
    ['every kind of a group', { kind: '*' }],
    ['a kind with a small letter', { kind: 'postgresql' }],
    ['children', { children: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet' }] }],
  ])('may be for %s', (_, change) => {
    expect(celRuleSchema.parse({ ...rule, ...change })).toEqual({
      ...rule,
      ...change,
    });
  });

  it("takes Flux's word for successful", () => {
    const { successful, ...others } = rule;
    const parsed = celRuleSchema.parse({ ...others, current: 'status.ok' });
    expect(parsed).toEqual({ ...others, successful: 'status.ok' });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ group: 'acme.example/v1' }, 'group: must be an API group'],
    [{ group: '*' }, 'group: must be an API group'],
    [{ group: undefined }, 'group: must be an API group'],
    [{ kind: 'acme.example/Widget' }, 'kind: must be a kind'],
    [{ failed: '  ' }, 'failed: must be a CEL expression'],
    [{ failed: true }, 'failed: must be a CEL expression, written as text'],
    [{ suceeded: 'true' }, 'Unrecognized key: "suceeded"'],
    [{ current: 'true' }, 'current: is another word for "successful"'],
    [{ successful: undefined }, 'needs at least one of paused'],
  ])('refuses %j', (change, fault) => {
    expect(faultOf(change)).toContain(fault);
  });

  it('refuses two rules for one kind', () => {
    const { error } = celRulesSchema.safeParse([rule, rule]);
    expect(error?.issues[0]).toMatchObject({
      path: [1, 'kind'],
      message: expect.stringContaining('rule 1 of the list'),
    });
  });
});
