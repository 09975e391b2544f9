import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSameStory, passingMs, Story } from './stories';

const long = passingMs;
const short = passingMs - 1;

function story(...lines: [text: string, lastedMs: number][]): Story {
  return lines.map(([text, lastedMs]) => ({ text, lastedMs }));
}

const cases: { name: string; one: Story; other: Story; same: boolean }[] = [
  {
    name: 'the same lines',
    one: story(['a', long], ['b', Infinity]),
    other: story(['a', long], ['b', Infinity]),
    same: true,
  },
  {
    name: 'a passing line that the other did not tell',
    one: story(['a', long], ['x', short], ['b', Infinity]),
    other: story(['a', long], ['b', Infinity]),
    same: true,
  },
  {
    name: 'passing lines that only the other told, between and before',
    one: story(['a', long], ['b', Infinity]),
    other: story(['x', short], ['a', short], ['y', short], ['b', Infinity]),
    same: true,
  },
  {
    name: 'a lasting line that the other did not tell',
    one: story(['a', long], ['x', long], ['b', Infinity]),
    other: story(['a', long], ['b', Infinity]),
    same: false,
  },
  {
    name: 'a line that lasted in one and passed in the other',
    one: story(['a', long], ['x', long], ['b', Infinity]),
    other: story(['a', long], ['x', short], ['b', Infinity]),
    same: true,
  },
  {
    name: 'lasting lines in another order',
    one: story(['a', long], ['b', long], ['c', Infinity]),
    other: story(['b', long], ['a', long], ['c', Infinity]),
    same: false,
  },
  {
    name: 'another end',
    one: story(['a', long], ['b', Infinity]),
    other: story(['a', long], ['c', Infinity]),
    same: false,
  },
];

describe('stories of two clusters', () => {
  for (const { name, one, other, same } of cases) {
    it(`${same ? 'are the same' : 'differ'}: ${name}`, () => {
      assert.equal(isSameStory(one, other), same);
      assert.equal(isSameStory(other, one), same);
    });
  }
});
