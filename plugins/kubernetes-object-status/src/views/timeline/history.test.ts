import { anExecution, aStep, ended, start } from '../../__testUtils__/builders';
import { aHistory, becomes, happens } from './__testUtils__/changes';
import { historyOf } from './history';

const finished = anExecution({
  ...ended('Failed', 40),
  steps: [aStep(ended('Failed', 40))],
});

/** Seconds after the start. */
const seconds = (ms: number) => (ms - start) / 1_000;
const spanOf = ({ from, to }: { from: number; to: number }) => [
  seconds(from),
  seconds(to),
];

describe('the history of an object', () => {
  it('goes from its first status to the end of the step', () => {
    const [step] = historyOf(
      finished,
      aHistory(
        becomes('Pod/a', 5, 'InProgress'),
        becomes('Pod/a', 12, 'Successful'),
      ),
      0,
    );

    expect(
      step.objects[0].phases.map(({ status, from, to }) => [
        status,
        ...spanOf({ from, to }),
      ]),
    ).toEqual([
      ['InProgress', 5, 12],
      ['Successful', 12, 40],
    ]);
  });

  it('ends where it was gone, and goes on where it was there again', () => {
    const [step] = historyOf(
      finished,
      aHistory(
        becomes('Pod/a', 5, 'InProgress'),
        becomes('Pod/a', 12, undefined),
        becomes('Pod/a', 20, 'Successful'),
      ),
      0,
    );

    expect(step.objects[0].phases.map(spanOf)).toEqual([
      [5, 12],
      [20, 40],
    ]);
  });

  it('takes a status that it does not know for an unknown one', () => {
    const [step] = historyOf(
      finished,
      aHistory(becomes('Pod/a', 5, 'Excellent')),
      0,
    );

    expect(step.objects[0].phases[0].status).toBe('Unknown');
  });

  it('lasts until now while the step runs', () => {
    const [step] = historyOf(
      anExecution(),
      aHistory(becomes('Pod/a', 5, 'InProgress')),
      start + 9_000,
    );

    expect(step.objects[0].phases.map(spanOf)).toEqual([[5, 9]]);
  });

  it('begins anew where a report adopted the execution', () => {
    const [step] = historyOf(
      finished,
      aHistory(
        becomes('Pod/a', -8, 'InProgress'),
        happens('Adopted', 0),
        becomes('Pod/a', 1, 'Successful'),
      ),
      0,
    );

    expect(step.objects[0].phases.map(spanOf)).toEqual([[1, 40]]);
  });
});

describe('the windows of a step', () => {
  it.each([
    [
      'the last one goes to the end',
      aHistory(happens('WindowOpened', 30, { status: 'Failed' })),
      [{ status: 'Failed', span: [30, 40], brokenBy: undefined }],
    ],
    [
      'one that broke says by what',
      aHistory(
        happens('WindowOpened', 10, { status: 'Successful' }),
        happens('WindowClosed', 14, { message: 'Pod a restarted' }),
      ),
      [{ status: 'Successful', span: [10, 14], brokenBy: 'Pod a restarted' }],
    ],
    [
      'one that restarted is two',
      aHistory(
        happens('WindowOpened', 10, { status: 'Successful' }),
        happens('WindowClosed', 14, { message: 'why' }),
        happens('WindowOpened', 14, { status: 'Successful' }),
      ),
      [
        { status: 'Successful', span: [10, 14], brokenBy: 'why' },
        { status: 'Successful', span: [14, 40], brokenBy: undefined },
      ],
    ],
  ])('%s', (_, transitions, expected) => {
    const [step] = historyOf(finished, transitions, 0);

    expect(
      step.windows.map(({ status, brokenBy, ...span }) => ({
        status,
        span: spanOf(span),
        brokenBy,
      })),
    ).toEqual(expected);
  });
});

it.each([
  [
    'lasts until everything is seen again',
    aHistory(
      happens('GapStarted', 5),
      happens('GapStarted', 6),
      happens('GapEnded', 8),
      happens('GapEnded', 11),
    ),
    [[5, 11]],
  ],
  ['lasts until the end', aHistory(happens('GapStarted', 5)), [[5, 40]]],
])('what was not observed %s', (_, transitions, expected) => {
  const [step] = historyOf(finished, transitions, 0);

  expect(step.blind.map(spanOf)).toEqual(expected);
});

it('leaves out steps that never began', () => {
  const execution = anExecution({
    steps: [
      aStep(),
      aStep({ number: 2, startedAt: undefined, outcome: 'Skipped' }),
      aStep({ number: 3, startedAt: undefined, state: 'Queued' }),
    ],
  });

  expect(historyOf(execution, [], start)).toHaveLength(1);
});
