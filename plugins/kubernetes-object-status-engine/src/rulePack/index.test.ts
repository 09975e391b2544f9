import { compileCelRules } from '../cel';
import { HealthRules } from '../rules/own/HealthRules';
import { rulePack } from './index';
import { bodies, nameOf, sourceOf, statusOf } from './testUtils/bodies';

const named = rulePack.map(rule => [nameOf(rule), rule] as const);

/** Every word of a rule that may be the type of a condition. */
function conditionTypes(source: string): string[] {
  return [...source.matchAll(/'([A-Z]\w*)'/g)].map(([, type]) => type);
}

/** An object that has these conditions, all of them alike. */
function withConditions(types: string[], said: Record<string, unknown>) {
  const conditions = types.map(type => ({ type, reason: 'Because', ...said }));
  return { spec: {}, status: { conditions } };
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

  const asking = bodies.filter(([, { successful }]) =>
    /(^|[^!])isTrue\(/.test(successful ?? ''),
  );
  it.each(asking)('%s: not reached by what is Unknown', (_, rule) => {
    const types = conditionTypes(sourceOf(rule));
    const unknown = withConditions(types, { status: 'Unknown' });
    expect(statusOf(rule, unknown)).not.toBe('Successful');
  });

  // YAML makes a boolean of True without quotes. A schema refuses it; an API without one may store it.
  // Rules whose API writes booleans ask for them by name.
  const takesTexts = bodies.filter(
    ([, rule]) => !sourceOf(rule).includes("at(c, 'status', false)"),
  );
  it.each(takesTexts)(
    '%s: a boolean is no status of a condition',
    (_, rule) => {
      const types = conditionTypes(sourceOf(rule));
      const withoutStatus = statusOf(rule, withConditions(types, {}));
      for (const status of [true, false]) {
        const said = withConditions(types, { status });
        expect(statusOf(rule, said)).toBe(withoutStatus);
      }
    },
  );
});
