import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { checkCelRule } from './checkCelRule';
import { compileCelRule } from './compileCelRule';

/** As large as an object in a cluster gets. */
const huge: KubernetesObject = {
  apiVersion: 'a/v1',
  kind: 'K',
  metadata: {
    name: 'huge',
    generation: 1,
    labels: Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`l${index}`, 'v']),
    ),
  },
  spec: {
    text: 'a'.repeat(200_000),
    other: 'b'.repeat(200_000),
    digits: '9'.repeat(200_000),
  },
  status: {
    numbers: Array.from({ length: 10_000 }, (_, index) => index),
    conditions: Array.from({ length: 500 }, (_, index) => ({
      type: `Type${index}`,
      status: 'True',
      message: 'x'.repeat(200),
    })),
  },
};

function judge(successful: string, object = huge) {
  const rule = compileCelRule({ group: 'a', kind: 'K', successful });
  return rule.judge(object, { hasStatus: true });
}

const each = (expression: string) => `status.numbers.all(n, ${expression})`;

describe('what a rule in CEL may cost', () => {
  it.each<[string, string]>([
    ['loops in loops', each(each('n >= 0').replace(/\bn,/, 'm,'))],
    [
      'loops in loops that only fail',
      'status.numbers.exists(a, status.numbers.exists(b, a + b == "x"))',
    ],
    [
      'a loop whose turns only fail',
      'status.numbers.exists(n, object.none == n)',
    ],
    ['turns without any function', each(Array(300).fill('true').join(' && '))],
    ['turns that make lists', each(`[${Array(300).fill('n').join()}][0] == n`)],
    ['a text that doubles', `['aaaa']${'.map(s, s + s)'.repeat(40)}[0] == ''`],
    [
      'lists that triple, compared',
      `[1]${'.map(a, [a, a, a])'.repeat(
        30,
      )} == [1]${'.map(a, [a, a, a])'.repeat(30)}`,
    ],
    ['large values compared, again and again', each('spec == object.spec')],
    ['a list searched, again and again', each('n in status.numbers')],
    ['a map searched for what it cannot have', each('metadata.labels[n] == 1')],
    ['conditions searched, again and again', each("!isTrue(object, 'None')")],
    [
      'a long path, again and again',
      each(`at(object, '${'a.'.repeat(900)}', '') == ''`),
    ],
    ['a repeated repetition', "spec.text.matches('((a{100}){10}b)')"],
    ['many patterns', each("'aaaa'.matches('a+')")],
    [
      'a long pattern',
      `spec.text.matches('${'a?'.repeat(500)}${'a'.repeat(500)}')`,
    ],
    [
      'every character replaced by a text',
      "spec.text.replace('a', spec.other) == ''",
    ],
    ['a text cut into characters', "spec.text.split('').size() == 1"],
    [
      'texts joined by a text',
      'status.numbers.map(n, "").join(spec.text) == ""',
    ],
    [
      'texts put together, again and again',
      each("spec.text + spec.other != ''"),
    ],
    ['characters counted, again and again', each('size(spec.text) > n')],
    ['long numbers', 'int(spec.digits) > 0'],
    [
      'times of places',
      each("timestamp('2026-01-01T00:00:00Z').getHours('Europe/Berlin') == 1"),
    ],
    ['numbers printed', each("'%.9f'.format([1.5]) != ''")],
  ])('%s: too costly', (_, expression) => {
    expect(
      checkCelRule({ group: 'a', kind: 'K', successful: expression }),
    ).toEqual([]);
    expect(() => judge(expression)).toThrow(
      /^too costly: more than 50000 steps for one object: '/,
    );
  });

  it('is the same at every look: steps are counted, not time', () => {
    const enough = 3_500;
    const object = (length: number) => ({
      ...huge,
      status: { numbers: Array.from({ length }, () => 1) },
    });
    const most = Array.from({ length: 20 }, (_, index) => {
      const length = enough + index * 100;
      try {
        judge(each('n == 1'), object(length));
        return length;
      } catch {
        return 0;
      }
    });
    const again = most.map(length => length > 0);
    expect(Math.max(...most)).toBeGreaterThanOrEqual(enough);
    expect(again).toEqual([...again].sort().reverse());
  });

  it('is no obstacle for what rules do, on an object as large as it gets', () => {
    const usual = [
      "isTrue(object, 'Type499')",
      "status.conditions.filter(c, c.status == 'True').size() == 500",
      "status.conditions.exists(c, c.type == 'Type499' && c.message.contains('x'))",
      "metadata.labels['l9999'] == 'v'",
      "spec.text.startsWith('a')",
    ];
    expect(judge(usual.join(' && '))).toEqual({ status: 'Successful' });
  });
});

describe('how large an expression may be', () => {
  it.each<[string, string, string]>([
    [
      '4,097 characters',
      `'${'a'.repeat(4_095)}' == ''`,
      'at most 4096 are allowed',
    ],
    ['33 brackets', `${'('.repeat(33)}true${')'.repeat(33)}`, 'at most 32 may'],
    ['a chain of 101', Array(102).fill('1').join(' + '), 'at most 100 levels'],
    [
      'many parts',
      `[${Array(2_001).fill('1').join()}] == []`,
      'at most 2000 parts',
    ],
  ])('%s: refused before it is used', (_, expression, fault) => {
    const rule = { group: 'a', kind: 'K', successful: expression };
    expect(checkCelRule(rule)[0]?.message).toContain(fault);
    expect(() => judge(expression)).toThrow(fault);
  });

  it('brackets in texts do not count', () => {
    const expression = `'${'('.repeat(40)}'.size() == 40`;
    expect(judge(expression)).toEqual({ status: 'Successful' });
  });
});
