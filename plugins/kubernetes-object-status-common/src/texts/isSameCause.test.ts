import { isSameCause } from './isSameCause';

const crash = {
  cause: 'CrashLoop',
  causeParams: { container: 'web', said: 'panic', restarts: 2 },
};

it.each([
  ['restarted more often', { restarts: 5 }, true],
  ['is another pod', { pod: 'web-2', name: 'web-2' }, true],
  ['said something else', { said: 'out of disk' }, false],
  ['is another container', { container: 'proxy' }, false],
])('of a crash that %s', (_, params, isSame) => {
  const other = { ...crash, causeParams: { ...crash.causeParams, ...params } };
  expect(isSameCause(crash, other)).toBe(isSame);
});

it('is none where the codes differ, or no cause is known', () => {
  expect(isSameCause(crash, { ...crash, cause: 'OOMKilled' })).toBe(false);
  expect(isSameCause({}, {})).toBe(false);
});
