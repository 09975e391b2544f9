import { meetsSelector, parseLabelSelector } from './LabelSelector';

describe('a label selector', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['app=checkout', { app: 'checkout', tier: 'web' }, true],
    ['app=checkout', { app: 'ledger' }, false],
    ['app=checkout', {}, false],
    ['app == checkout', { app: 'checkout' }, true],
    ['app=', { app: '' }, true],
    ['app=', { app: 'checkout' }, false],
    ['app=checkout,tier=web', { app: 'checkout' }, false],
    ['app=checkout, tier=web', { app: 'checkout', tier: 'web' }, true],
    ['app!=checkout', { app: 'ledger' }, true],
    ['app!=checkout', {}, true],
    ['app!=checkout', { app: 'checkout' }, false],
    ['tier in (web, worker)', { tier: 'worker' }, true],
    ['tier in (web,worker)', { tier: 'database' }, false],
    ['tier in (web,worker)', {}, false],
    ['tier notin (web,worker)', { tier: 'database' }, true],
    ['tier notin (web,worker)', {}, true],
    ['tier notin (web)', { tier: 'web' }, false],
    ['tier in (web,worker),app=checkout', { tier: 'web' }, false],
    ['app', { app: '' }, true],
    ['app', {}, false],
    ['!app', {}, true],
    ['!app', { app: 'checkout' }, false],
    [
      'app.kubernetes.io/name=checkout',
      { 'app.kubernetes.io/name': 'checkout' },
      true,
    ],
    ['toString', {}, false],
  ])('%s on %j: %s', (text, labels, expected) => {
    const selector = parseLabelSelector(text);
    expect(selector !== undefined && meetsSelector(selector, labels)).toBe(
      expected,
    );
  });

  it.each([
    '',
    ',',
    'app=checkout,',
    '=checkout',
    'app=a b',
    'app>5',
    'app in web',
    'app in (web',
    'app in (we b)',
    'app has (web)',
    'a/b/c=d',
    `app=${'x'.repeat(64)}`,
  ])('%j is none', text => {
    expect(parseLabelSelector(text)).toBeUndefined();
  });

  it('is read in linear time, whatever stands in it', () => {
    const started = performance.now();
    parseLabelSelector(`${'a-'.repeat(50_000)}!`);
    parseLabelSelector('('.repeat(50_000));
    parseLabelSelector(','.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
