import { AfterwatchNote } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { composeNotification } from './composeNotification';
import { NotificationTopic, ToldExecution } from './NotificationStore';

const note: AfterwatchNote = {
  at: '2026-11-12T11:07:00.000Z',
  step: 1,
  code: 'Restarted',
  params: { kind: 'Deployment', name: 'checkout-worker', count: 2 },
  message: '2 restarts of checkout-worker',
  object: {
    id: 'a',
    cluster: 'prod-eu',
    kind: 'Deployment',
    name: 'checkout-worker',
  },
};

function told(overrides: Partial<ToldExecution> = {}): ToldExecution {
  return {
    id: 'e1',
    entityRef: 'component:default/checkout',
    environment: 'production',
    version: '1.4.2',
    outcome: 'Failed',
    explanation: 'container worker cannot pull its image',
    finishedAt: '2026-11-12T11:03:00.000Z',
    notes: [],
    owners: ['group:default/payments'],
    ...overrides,
  };
}

function compose(
  topic: NotificationTopic,
  overrides: Partial<ToldExecution> = {},
  isProduction = true,
) {
  const baseUrl = 'https://portal.example.com/';
  return composeNotification(told(overrides), { topic, baseUrl, isProduction });
}

const green = { outcome: 'Successful', explanation: 'stable for 10 s' };

describe('composeNotification', () => {
  it('says what failed, where, and why', () => {
    expect(compose('outcome')).toEqual({
      title: 'checkout 1.4.2 to production: Failed',
      description: 'Container worker cannot pull its image',
      severity: 'high',
      link: 'https://portal.example.com/catalog/default/component/checkout/object-status/e1',
      topic: 'kubernetes-object-status.outcome',
      scope: 'e1/outcome',
    });
  });

  it.each([
    ['a failure in production', {}, true, 'high'],
    ['a failure elsewhere', {}, false, 'normal'],
    ['a timeout in production', { outcome: 'TimedOut' }, true, 'normal'],
  ])('gives %s its severity', (_, overrides, isProduction, severity) => {
    const { severity: given, icon } = compose(
      'outcome',
      overrides,
      isProduction,
    );
    expect(given).toBe(severity);
    expect(icon).toBe(severity === 'normal' ? 'warning' : undefined);
  });

  it.each([
    ['a timeout in words', { outcome: 'TimedOut' }, /: Timed out$/],
    [
      'a title without a version',
      { version: undefined, title: 'Hotfix' },
      /^checkout Hotfix to/,
    ],
    ['the entity alone', { version: undefined }, /^checkout to/],
    [
      'an id without an entity',
      { version: undefined, entityRef: undefined },
      /^Deployment e1 to/,
    ],
  ])('names %s', (_, overrides, title) => {
    expect(compose('outcome', overrides).title).toMatch(title);
  });

  it('tells trouble after success with its time', () => {
    expect(compose('afterwatch', { ...green, notes: [note] })).toMatchObject({
      title: 'checkout 1.4.2 in production: trouble after success',
      description:
        '2 restarts of checkout-worker, 4 min after the deployment had been successful.',
      severity: 'normal',
      scope: 'e1/afterwatch',
    });
  });

  it.each([
    ['seconds', '2026-11-12T11:03:40.000Z', ', 40 s after'],
    ['minutes', '2026-11-12T11:12:31.000Z', ', 10 min after'],
  ])('tells %s', (_, at, span) => {
    const notes = [{ ...note, at }];
    const { description } = compose('afterwatch', { ...green, notes });
    expect(description).toContain(span);
  });

  it('tells what an object said as a sentence of its own', () => {
    const message = 'Deployment web failed: exit code 1, 3 restarts';
    const notes = [{ ...note, message }];
    const { description } = compose('afterwatch', { ...green, notes });
    expect(description).toMatch(/, 3 restarts\. 4 min after the deployment/);
  });

  it('counts what else came', () => {
    const notes = [note, note, note];
    const { description } = compose('afterwatch', { ...green, notes });
    expect(description).toMatch(/successful\. And 2 more\.$/);
  });
});
