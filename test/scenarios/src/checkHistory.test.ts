import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkHistory } from './checkHistory';

const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;

function ofPod(overrides: Partial<Transition>): Transition {
  return {
    seq: 1,
    at: at(1),
    step: 1,
    subject: 'object',
    objectId: 'pod',
    kind: 'Pod',
    name: 'web-1',
    status: 'InProgress',
    reason: 'Starting',
    message: '',
    ...overrides,
  };
}

const whole: Transition[] = [
  ofPod({}),
  ofPod({
    seq: 2,
    at: at(2),
    status: 'Successful',
    previousStatus: 'InProgress',
  }),
  ofPod({
    seq: 3,
    at: at(2),
    subject: 'step',
    objectId: undefined,
    reason: 'Successful',
  }),
];

const faults: Array<[name: string, transitions: Transition[], says: RegExp]> = [
  ['one is missing', [whole[0], whole[2]], /without a hole/],
  ['one is there twice', [whole[0], whole[0]], /without a hole/],
  [
    'time goes back',
    [whole[0], { ...whole[1], at: at(0) }],
    /time goes back at 2/,
  ],
  [
    'a change does not begin where the one before ended',
    [whole[0], { ...whole[1], previousStatus: 'Failed' }],
    /Pod web-1 begins at 2 where it was left/,
  ],
  ['the step did not end', whole.slice(0, 2), /ended once/],
  ['the step ended twice', [...whole, { ...whole[2], seq: 4 }], /ended once/],
];

describe('checkHistory', () => {
  it('accepts a whole history', () => checkHistory(whole));

  for (const [name, transitions, says] of faults) {
    it(`finds that ${name}`, () =>
      assert.throws(() => checkHistory(transitions), says));
  }
});
