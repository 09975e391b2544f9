import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';

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

/** A history as it has to be. */
export const wholeHistory: Transition[] = [
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

/** Histories that `checkHistory` must not accept. */
export const brokenHistories: Array<
  [name: string, transitions: Transition[], says: RegExp]
> = [
  ['one is missing', [wholeHistory[0], wholeHistory[2]], /without a hole/],
  ['one is there twice', [wholeHistory[0], wholeHistory[0]], /without a hole/],
  [
    'time goes back',
    [wholeHistory[0], { ...wholeHistory[1], at: at(0) }],
    /time goes back at 2/,
  ],
  [
    'a change does not begin where the one before ended',
    [wholeHistory[0], { ...wholeHistory[1], previousStatus: 'Failed' }],
    /Pod web-1 begins at 2 where it was left/,
  ],
  ['the step did not end', wholeHistory.slice(0, 2), /ended once/],
  [
    'the step ended twice',
    [...wholeHistory, { ...wholeHistory[2], seq: 4 }],
    /ended once/,
  ],
];
