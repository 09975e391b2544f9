import { isContinuous, rememberContinuity } from './continuity';

const before = { web: 'u1@1', db: 'u2@1' };

describe('R9: whether nothing happened in a gap', () => {
  it.each([
    ['the same uid and resourceVersion', before, ['web'], true],
    ['another resourceVersion', { ...before, web: 'u1@2' }, ['web'], false],
    ['another uid', { ...before, web: 'u3@1' }, ['web'], false],
    ['it has gone', { db: 'u2@1' }, ['web'], false],
    ['something has come', { ...before, new: 'u4@1' }, ['web'], false],
    [
      'what was seen all the while may have changed',
      { ...before, db: 'u2@7' },
      ['web'],
      true,
    ],
    ['what never counted is not compared', before, ['web', 'secret'], true],
  ])('%s: %j', (_, now, blind, expected) => {
    expect(isContinuous(before, now, blind)).toBe(expected);
  });
});

describe('R9: what is compared after the next gap', () => {
  it('is the present, and for what is blind the past', () => {
    const now = { web: 'u1@2', db: 'u2@2', new: 'u4@1' };
    expect(rememberContinuity(before, now, ['db'])).toEqual({
      web: 'u1@2',
      db: 'u2@1',
      new: 'u4@1',
    });
  });

  it('keeps what is blind and not even listed any more', () => {
    expect(rememberContinuity(before, { web: 'u1@1' }, ['db'])).toEqual(before);
  });

  it('forgets what has gone in sight', () => {
    expect(rememberContinuity(before, { web: 'u1@1' }, [])).toEqual({
      web: 'u1@1',
    });
  });
});
