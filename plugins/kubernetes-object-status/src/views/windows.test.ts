import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { at } from '../__testUtils__/builders';
import { heldWindows } from './windows';

function aTransition(seconds: number, given: Partial<Transition>): Transition {
  return {
    ...{ seq: seconds, at: at(seconds), step: 1, subject: 'step' },
    ...{ reason: 'WindowOpened', message: '', status: 'Successful' },
    ...given,
  };
}

const closed = { reason: 'WindowClosed', message: 'a container restarted' };

it.each([
  ['one that broke', [aTransition(20, {}), aTransition(24, closed)], [4_000]],
  ['none that lasts', [aTransition(20, {})], []],
  [
    'none that was open for a failure',
    [aTransition(20, { status: 'Failed' }), aTransition(24, closed)],
    [],
  ],
  [
    'none of another step',
    [aTransition(20, { step: 2 }), aTransition(24, { ...closed, step: 2 })],
    [],
  ],
  [
    'each that broke, whatever objects did between',
    [
      aTransition(20, {}),
      aTransition(22, { subject: 'object', reason: 'Ready' }),
      aTransition(24, closed),
      aTransition(30, {}),
      aTransition(39, closed),
    ],
    [4_000, 9_000],
  ],
])('finds %s', (_, transitions, held) => {
  expect(heldWindows(transitions, 1).map(({ heldMs }) => heldMs)).toEqual(held);
});
