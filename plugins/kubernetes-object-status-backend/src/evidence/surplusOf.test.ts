import { surplusOf } from './surplusOf';

interface Flap {
  step: number;
  objectId: string;
  flap: number;
}

function flapsOf(objectId: string, count: number, step = 1): Flap[] {
  return Array.from({ length: count }, (_, flap) => ({ step, objectId, flap }));
}

function keptOf(captures: Flap[]): Flap[] {
  const surplus = surplusOf(captures);
  return captures.filter(each => !surplus.has(each));
}

describe('surplusOf', () => {
  it('keeps all of what is few', () => {
    const captures = [...flapsOf('a', 10), ...flapsOf('b', 3)];
    expect(surplusOf(captures)).toEqual(new Set());
  });

  it('keeps the first and the latest nine of an object', () => {
    const kept = keptOf([...flapsOf('a', 25), ...flapsOf('b', 1)]);
    expect(kept.filter(({ objectId }) => objectId === 'a')).toEqual(
      [0, 16, 17, 18, 19, 20, 21, 22, 23, 24].map(flap => ({
        ...{ step: 1, objectId: 'a', flap },
      })),
    );
    expect(kept).toHaveLength(11);
  });

  it('counts an object of each step by itself', () => {
    const captures = [...flapsOf('a', 10, 1), ...flapsOf('a', 10, 2)];
    expect(keptOf(captures)).toHaveLength(20);
  });

  it('keeps the first and the latest hundred of an execution', () => {
    const captures = Array.from({ length: 500 }, (_, n) => ({
      ...{ step: 1, objectId: `o${n}`, flap: 0 },
    }));
    const kept = keptOf(captures).map(({ objectId }) => objectId);
    expect(kept).toHaveLength(200);
    expect([kept[0], kept[99], kept[100], kept[199]]).toEqual([
      ...['o0', 'o99', 'o400', 'o499'],
    ]);
  });
});
