import { adviseTimeouts } from './adviseTimeouts';
import { roundUpToUsual } from './roundUpToUsual';
import { AdvisedTimeout, PastStep, PresentTimeouts } from './TimeoutAdvice';

const present: PresentTimeouts = {
  stepExecutionTimeoutSeconds: 180,
  statusStabilizationTimeoutSeconds: 10,
};

function successful(
  firstSuccessfulSeconds: number,
  more: Partial<PastStep> = {},
): PastStep {
  return {
    outcome: 'Successful',
    firstSuccessfulSeconds,
    statusStabilizationTimeoutSeconds: 10,
    ...more,
  };
}

function times(count: number, past: PastStep): PastStep[] {
  return Array.from({ length: count }, () => past);
}

const timedOut: PastStep = {
  outcome: 'TimedOut',
  statusStabilizationTimeoutSeconds: 10,
};
const failed: PastStep = { ...timedOut, outcome: 'Failed' };

type Wanted = number | Exclude<AdvisedTimeout['type'], 'Advised'>;

interface Case {
  name: string;
  history: PastStep[];
  present?: Partial<PresentTimeouts>;
  execution?: Wanted;
  stabilization?: Wanted;
  n?: number;
  p95?: number;
  why?: string;
}

function said(advice: AdvisedTimeout): Wanted {
  return advice.type === 'Advised' ? advice.seconds : advice.type;
}

const executionCases: Case[] = [
  {
    name: 'nothing from no history',
    history: [],
    execution: 'NotEnough',
    n: 0,
    why: 'Advice needs 10 successful deployments, there are 0.',
  },
  {
    name: 'nothing from one',
    history: [successful(30)],
    execution: 'NotEnough',
    n: 1,
    why: 'Advice needs 10 successful deployments, there is 1.',
  },
  {
    name: 'nothing from nine, however many failed beside them',
    history: [...times(9, successful(30)), ...times(50, failed)],
    execution: 'NotEnough',
    n: 9,
  },
  {
    name: 'nothing where all failed',
    history: times(40, failed),
    execution: 'NotEnough',
    n: 0,
  },
  {
    name: 'the 95th percentile, half as long again, and the window',
    history: [...times(28, successful(35)), ...times(3, successful(60))],
    execution: 105,
    n: 31,
    p95: 70,
    why: '95 of 100 deployments were Successful within 60 s (31 deployments): half as long again, and 10 s to stabilize.',
  },
  {
    name: 'one slow one among many is no reason to wait for it',
    history: [...times(39, successful(40)), successful(900)],
    execution: 75,
  },
  {
    name: 'of ten the slowest counts',
    history: [...times(9, successful(40)), successful(100)],
    execution: 180,
  },
  {
    name: 'ties',
    history: times(10, successful(20)),
    execution: 40,
    n: 10,
  },
  {
    name: 'at once: there is room after the window all the same',
    history: times(10, successful(0)),
    execution: 40,
  },
  {
    name: 'failures say nothing of how long success takes',
    history: [...times(10, successful(20)), ...times(30, failed)],
    execution: 40,
    n: 10,
  },
  {
    name: 'a few that were cut off count as longer than all others',
    history: [...times(18, successful(20)), successful(80), timedOut],
    execution: 150,
  },
  {
    name: 'many that were cut off: nobody knows what they take',
    history: [...times(20, successful(20)), ...times(2, timedOut)],
    execution: 'NotKnown',
    n: 22,
    why: '2 of 22 deployments ended at their timeout before they were Successful, so how long they take is not known: no shorter timeout is advised.',
  },
  {
    name: 'one that timed out after it had been Successful was not cut off',
    history: [
      ...times(20, successful(20)),
      ...times(5, { ...timedOut, firstSuccessfulSeconds: 20 }),
    ],
    execution: 40,
  },
  {
    name: 'a longer window that is advised is in it',
    history: times(10, successful(60, { brokenAfterSeconds: [40] })),
    execution: 150,
    stabilization: 60,
  },
  {
    name: 'a step without a timeout gets one',
    present: { stepExecutionTimeoutSeconds: null },
    history: times(10, successful(60)),
    execution: 105,
  },
];

const stabilizationCases: Case[] = [
  {
    name: 'nothing from nine',
    history: times(9, successful(20, { brokenAfterSeconds: [5] })),
    stabilization: 'NotEnough',
    n: 9,
  },
  {
    name: 'nothing from steps that did not wait at all',
    history: times(
      30,
      successful(20, { statusStabilizationTimeoutSeconds: 0 }),
    ),
    stabilization: 'NotEnough',
    n: 0,
  },
  {
    name: 'nothing from steps that were never Successful',
    history: times(30, failed),
    stabilization: 'NotEnough',
  },
  {
    name: 'the longest after which a success was broken, half as long again',
    history: [
      ...times(9, successful(20)),
      successful(20, { brokenAfterSeconds: [3, 17.2] }),
    ],
    stabilization: 30,
    n: 10,
    why: 'In 10 deployments a success was broken again 2 times, at the latest after 18 s: half as long again.',
  },
  {
    name: 'a break of one that failed in the end counts',
    history: [
      ...times(9, successful(20)),
      { ...failed, firstSuccessfulSeconds: 20, brokenAfterSeconds: [4] },
    ],
    stabilization: 10,
    why: 'In 10 deployments a success was broken again once, at the latest after 4 s: half as long again.',
  },
  {
    name: 'no break in long windows: the usual one is enough',
    present: { statusStabilizationTimeoutSeconds: 60 },
    history: times(
      12,
      successful(20, { statusStabilizationTimeoutSeconds: 60 }),
    ),
    stabilization: 10,
    why: 'None of 12 successes was broken while it was watched, which was for 60 s at least: 10 s are enough.',
  },
  {
    name: 'no break in short windows says nothing of longer ones',
    present: { statusStabilizationTimeoutSeconds: 5 },
    history: times(
      12,
      successful(20, { statusStabilizationTimeoutSeconds: 5 }),
    ),
    stabilization: 5,
  },
];

describe('timeout advice', () => {
  it.each(
    [...executionCases, ...stabilizationCases].map(
      each => [each.name, each] as const,
    ),
  )('%s', (_, given) => {
    const advice = adviseTimeouts(given.history, {
      ...present,
      ...given.present,
    });
    const { stepExecutionTimeout, statusStabilizationTimeout } = advice;
    const found = given.execution
      ? stepExecutionTimeout
      : statusStabilizationTimeout;

    expect({
      execution: given.execution && said(stepExecutionTimeout),
      stabilization: given.stabilization && said(statusStabilizationTimeout),
      n: found.n,
      p95: advice.percentile95Seconds,
      why: found.why,
    }).toEqual({
      execution: given.execution,
      stabilization: given.stabilization,
      n: given.n ?? found.n,
      p95: given.p95 ?? advice.percentile95Seconds,
      why: given.why ?? found.why,
    });
  });

  it('changes nothing that it is given, and does not mind the order', () => {
    const history = Object.freeze([
      ...times(9, successful(40)),
      successful(12, { brokenAfterSeconds: [7] }),
      timedOut,
      failed,
    ]) as PastStep[];

    expect(adviseTimeouts([...history].reverse(), present)).toEqual(
      adviseTimeouts(history, present),
    );
  });

  it.each([
    [0, 0],
    [0.5, 5],
    [41, 45],
    [60, 60],
    [61, 75],
    [100, 105],
    [121, 150],
    [600, 600],
    [601, 660],
    [3_601, 3_900],
  ])('rounds %s s up to %s s, as people type', (seconds, expected) => {
    expect(roundUpToUsual(seconds)).toBe(expected);
  });
});
