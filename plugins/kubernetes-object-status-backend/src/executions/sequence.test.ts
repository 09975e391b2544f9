import { OutcomeName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { sequence, SequencedStep, Sequel } from './sequence';

/** `Failed?` is a step that may fail: it has `continueOnFailure`. */
type Written =
  | OutcomeName
  | 'Failed?'
  | 'TimedOut?'
  | 'Inconclusive?'
  | 'Superseded?'
  | 'Cancelled?'
  | '-'
  | '-?';

const steps = (...written: Written[]): SequencedStep[] =>
  written.map((text, index) => {
    const outcome = text.replace('?', '');
    return {
      number: index + 1,
      continueOnFailure: text.endsWith('?'),
      outcome: outcome === '-' ? undefined : (outcome as OutcomeName),
    };
  });

describe('sequence', () => {
  const cases: Array<[string, Written[], Partial<Sequel>]> = [
    ['starts the first step', ['-', '-'], { start: 1, skip: [] }],
    [
      'starts the next after a success',
      ['Successful', '-', '-'],
      { start: 2, skip: [] },
    ],
    [
      'ends after the last',
      ['Successful', 'Successful'],
      { skip: [], finish: 'Successful', worst: 1 },
    ],
    [
      'skips the rest after a failure',
      ['Failed', '-', '-'],
      { skip: [2, 3], stoppedBy: 1, finish: 'Failed', worst: 1 },
    ],
    [
      'skips the rest after a time-out',
      ['TimedOut', '-'],
      { skip: [2], stoppedBy: 1, finish: 'TimedOut', worst: 1 },
    ],
    [
      'skips the rest after an inconclusive step',
      ['Inconclusive', '-'],
      { skip: [2], stoppedBy: 1, finish: 'Inconclusive', worst: 1 },
    ],
    [
      'goes on after a failure that may be',
      ['Failed?', '-'],
      { start: 2, skip: [] },
    ],
    [
      'goes on after a time-out that may be',
      ['TimedOut?', '-'],
      { start: 2, skip: [] },
    ],
    [
      'goes on after an inconclusive step that may be',
      ['Inconclusive?', '-'],
      { start: 2, skip: [] },
    ],
    [
      'remembers a failure that was passed',
      ['Failed?', 'Successful'],
      { skip: [], finish: 'Failed', worst: 1 },
    ],
    [
      'ends after a cancel, whatever the step says',
      ['Cancelled?', '-?'],
      { skip: [2], stoppedBy: 1, finish: 'Cancelled', worst: 1 },
    ],
    [
      'ends after a successor, whatever the step says',
      ['Superseded?', '-'],
      { skip: [2], stoppedBy: 1, finish: 'Superseded', worst: 1 },
    ],
    [
      'takes the worst: Failed over TimedOut',
      ['TimedOut?', 'Failed'],
      { finish: 'Failed', worst: 2 },
    ],
    [
      'takes the worst: TimedOut over Inconclusive',
      ['Inconclusive?', 'TimedOut'],
      { finish: 'TimedOut', worst: 2 },
    ],
    [
      'takes the worst: Inconclusive over Superseded',
      ['Inconclusive?', 'Superseded', '-'],
      { skip: [3], stoppedBy: 2, finish: 'Inconclusive', worst: 1 },
    ],
    [
      'takes the worst: Failed over Cancelled',
      ['Failed?', 'Cancelled', '-'],
      { skip: [3], stoppedBy: 2, finish: 'Failed', worst: 1 },
    ],
    [
      'takes Cancelled over Successful',
      ['Successful', 'Cancelled'],
      { finish: 'Cancelled', worst: 2 },
    ],
    [
      'does not count skipped steps',
      ['Successful', 'Skipped'],
      { skip: [], finish: 'Successful', worst: 1 },
    ],
    [
      'names the first of two equally bad',
      ['Failed?', 'Failed?'],
      { finish: 'Failed', worst: 1 },
    ],
    [
      'stops at the first that stops, not at one that was passed',
      ['Failed?', 'TimedOut', '-'],
      { skip: [3], stoppedBy: 2, finish: 'Failed', worst: 1 },
    ],
  ];

  it.each(cases)('%s', (_, written, expected) => {
    expect(sequence(steps(...written))).toMatchObject(expected);
  });

  it('starts nothing when it ends, and ends nothing when it starts', () => {
    expect(sequence(steps('Failed', '-')).start).toBeUndefined();
    expect(sequence(steps('Successful', '-')).finish).toBeUndefined();
  });
});
