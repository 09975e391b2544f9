import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { at, start } from '../__testUtils__/builders';
import { freshlyBroken, lastBroken } from './restart';

function change(seq: number, reason: string, given: Partial<Transition> = {}) {
  const message = `change ${seq}`;
  const subject = 'step' as const;
  return { seq, at: at(seq), step: 1, subject, reason, message, ...given };
}

it.each([
  ['none among others', [change(1, 'WindowOpened')], undefined],
  [
    'the last one',
    [change(1, 'WindowClosed'), change(5, 'WindowClosed')],
    { step: 1, at: at(5), why: 'change 5' },
  ],
  [
    'none of an object that says the same',
    [change(1, 'WindowClosed', { subject: 'object' })],
    undefined,
  ],
])('%s', (_, transitions, expected) => {
  expect(lastBroken(transitions)).toEqual(expected);
});

it.each([
  ['for 10 s', 1, 9.9, true],
  ['no longer', 1, 10, false],
  ['in its own step only', 2, 1, false],
])('is told %s', (_, step, seconds, isTold) => {
  const broken = { step: 1, at: at(0), why: 'a container restarted' };
  const told = freshlyBroken(broken, step, start + seconds * 1_000);
  expect(told !== undefined).toBe(isTold);
});
