import { CelRule } from '../rules/own/CelRule';
import { checkCelRule } from './checkCelRule';

function faultsOf(rule: Partial<CelRule>) {
  return checkCelRule({ group: 'a', kind: 'K', ...rule });
}

describe('checking a rule in CEL', () => {
  it.each([
    "status.phase == 'Ready' && object.spec.replicas >= 1",
    "status.conditions.exists_one(c, c.type == 'Ready')",
    "type(status.replicas) == int && int('3') == 3",
    "strings.quote('a') == '\"a\"'",
    "timestamp('2026-01-01T00:00:00Z').getHours('UTC') == 0",
    "{'a': 1}.map(k, k).size() == 1 ? true : false",
    'spec.labels["a.b/c"] == "x"',
    "('a' in spec) && !(1 in [2])",
    '-1 < 1 && 1u == 1u && 2.5 > 1.0 && b"a" == b"a" && null == null',
  ])('has nothing to say of: %s', expression => {
    expect(faultsOf({ failed: expression })).toEqual([]);
  });

  it.each<[string, string]>([
    ['status.phase = 1', 'at 1:14: found = but expecting end of input'],
    ["true &&\n  'a' 'b'", "at 2:7: found ' but expecting end of input"],
    [
      'isReady(object)',
      'at 1:1: there is no function isReady that takes 1 argument',
    ],
    [
      "isTrue('Ready')",
      'at 1:1: there is no function isTrue that takes 1 argument',
    ],
    [
      "true || status.phase.begins('a')",
      'there is no function .begins that takes 1 argument',
    ],
    ['has(status)', 'there is no function has that takes 1 argument'],
    [
      'status.items.map(1, true)',
      'there is no function .map that takes 2 arguments',
    ],
    ['status.?phase', 'expecting end of input'],
  ])('says what is wrong with %s, and where', (expression, fault) => {
    const [found, ...others] = faultsOf({
      failed: 'false',
      message: expression,
    });
    expect(others).toEqual([]);
    expect(found.field).toBe('message');
    expect(found.message).toContain(
      `cannot read the CEL expression '${expression}'`,
    );
    expect(found.message).toContain(fault);
  });

  it('checks every expression of a rule', () => {
    const broken = {
      paused: '(',
      unknown: '(',
      inProgress: '(',
      failed: '(',
      successful: '(',
      message: '(',
    };
    expect(faultsOf(broken).map(({ field }) => field)).toEqual(
      Object.keys(broken),
    );
  });
});
