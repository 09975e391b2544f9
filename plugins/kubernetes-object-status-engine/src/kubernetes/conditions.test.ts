import { condition, isTrue } from './conditions';

type Said = Record<string, unknown>;

function having(...conditions: unknown[]) {
  return {
    ...{ apiVersion: 'a/v1', kind: 'Widget' },
    metadata: { name: 'web', generation: 2 },
    status: { conditions },
  };
}

describe('the condition of a type', () => {
  it.each<[string, Said, string | undefined]>([
    ['True', { status: 'True' }, 'True'],
    ['of this generation', { status: 'True', observedGeneration: 2 }, 'True'],
    ['of an older one', { status: 'True', observedGeneration: 1 }, undefined],
    [
      'of an older one, as text',
      { status: 'True', observedGeneration: '1' },
      undefined,
    ],
    ['without a status', {}, undefined],
    ['an empty status', { status: '' }, undefined],
    ['null', { status: null }, undefined],
    [
      'a boolean, as YAML makes of True without quotes',
      { status: true },
      undefined,
    ],
    ['a boolean that is false', { status: false }, undefined],
    ['a number', { status: 1 }, undefined],
  ])('%s', (_, said, status) => {
    const object = having(
      { type: 'Other', status: 'True' },
      { type: 'Ready', ...said },
    );
    expect(condition(object, 'Ready')?.status).toBe(status);
    expect(isTrue(object, 'Ready')).toBe(status === 'True');
  });

  it('keeps of its reason and message what is text', () => {
    const object = having({
      type: 'Ready',
      status: 'False',
      reason: 3,
      message: 'no room',
    });
    expect(condition(object, 'Ready')).toEqual({
      type: 'Ready',
      status: 'False',
      message: 'no room',
    });
  });
});
