import { StepRun } from '../testUtils';
import { ExplanationCode } from '../texts/explanationTexts';
import { OutcomeName } from './StepState';

const settings = {
  statusStabilizationTimeoutSeconds: 10,
  stepExecutionTimeoutSeconds: 180,
};
const start = () => StepRun.of(settings);
const unlimited = () =>
  StepRun.of({ ...settings, stepExecutionTimeoutSeconds: null });
const succeeding = () => start().judged(20, 'Successful');
const failing = () => start().judged(5, 'Failed');

interface Ending {
  outcome: OutcomeName;
  at: number;
  code: ExplanationCode;
  stabilized?: boolean;
  verified?: boolean;
  cause?: string;
  warnings?: string[];
  message?: string;
}

function ending(run: StepRun): Required<Ending> | undefined {
  const { outcome } = run.state;
  if (!outcome) return undefined;
  const { explanation } = outcome;
  return {
    outcome: outcome.outcome,
    at: outcome.at / 1000,
    code: explanation.code as ExplanationCode,
    stabilized: outcome.stabilized,
    verified: outcome.verified,
    cause: explanation.cause ?? 'none',
    warnings: outcome.warnings.map(warning => warning.code),
    message: explanation.message,
  };
}

/** A step that ends so; what is not named is not compared. */
type Case = [name: string, run: () => StepRun, expected: Ending];
/** A step that goes on, with its window in seconds. */
type Running = [
  name: string,
  run: () => StepRun,
  window: [since: number, until: number] | undefined,
];

function ends(cases: Case[]): void {
  it.each(cases)('%s', (_, run, expected) => {
    const done = run();
    expect(ending(done)).toMatchObject(expected);
    expect(done.state.phase).toBe('Finished');
    const concluded = done.effects.filter(each => each.type === 'Conclude');
    expect(concluded).toHaveLength(1);
  });
}

function goesOn(cases: Running[]): void {
  it.each(cases)('%s', (_, run, window) => {
    const { state } = run();
    expect(state.outcome).toBeUndefined();
    const { since, until } = state.window ?? {};
    expect([since, until]).toEqual(
      window ? window.map(each => each * 1000) : [undefined, undefined],
    );
    expect(state.phase).toBe(window ? 'Stabilizing' : 'Checking');
  });
}

describe('R1: a window opens on Successful or Failed', () => {
  goesOn([
    ['Successful opens one', succeeding, [20, 30]],
    ['Failed opens one', failing, [5, 15]],
    ['InProgress opens none', () => start().judged(5, 'InProgress'), undefined],
    ['Paused opens none', () => start().judged(5, 'Paused'), undefined],
    [
      'the same again goes on with it',
      () => succeeding().judged(25, 'Successful'),
      [20, 30],
    ],
    [
      'it opens when the step has been applied, on what was seen',
      () =>
        StepRun.of(settings, 'Applying')
          .judged(3, 'Failed')
          .tell(7, { type: 'Applied' }),
      [7, 17],
    ],
    [
      'applied twice is applied once',
      () => failing().tell(7, { type: 'Applied' }),
      [5, 15],
    ],
  ]);

  it('never while the step is Applying', () => {
    const { state } = StepRun.of(settings, 'Applying')
      .judged(3, 'Successful')
      .judged(4, 'Failed')
      .tick(100);
    expect(state).toMatchObject({ phase: 'Applying' });
    expect(state.window).toBeUndefined();
  });

  it('tells when it opens, closes and opens anew', () => {
    const run = succeeding().judged(25, 'Failed').judged(26, 'InProgress');
    expect(run.transitions).toEqual([
      'WindowOpened',
      'WindowClosed',
      'WindowOpened',
      'WindowClosed',
    ]);
  });
});

describe('R2: a window ends when its end is proven', () => {
  it('asks the cluster at its end, once', () => {
    const run = succeeding().tick(30).tick(31);
    expect(run.proofsAsked).toEqual([30]);
    expect(run.state.outcome).toBeUndefined();
  });

  it('asks when the first thing happens after its end, for its end', () => {
    expect(succeeding().tick(33).proofsAsked).toEqual([30]);
  });

  it('wakes at its end', () => {
    expect(succeeding().state.wakeAt).toBe(30_000);
  });

  ends([
    [
      'Successful, and the end proven',
      () => succeeding().tick(30).proven(30.2),
      {
        outcome: 'Successful',
        at: 30.2,
        code: 'Stable',
        stabilized: true,
        verified: true,
        cause: 'none',
        message: 'stable for 10 s',
      },
    ],
    [
      'Failed, and the end proven',
      () => failing().tick(15).proven(15.2),
      {
        outcome: 'Failed',
        at: 15.2,
        code: 'FailedFor',
        stabilized: true,
        cause: 'CrashLoop',
        message: 'Deployment web: it is Failed',
      },
    ],
    [
      'an object that was not verified',
      () =>
        start()
          .judged(20, 'Successful', { verified: false })
          .tick(30)
          .proven(30),
      { outcome: 'Successful', at: 30, code: 'Stable', verified: false },
    ],
    [
      'no answer, and after 5 s a gap: it ends when the gap does, proven anew',
      () =>
        succeeding().tick(30).blind(35).seen(50, true).tick(50).proven(50.1),
      { outcome: 'Successful', at: 50.1, code: 'Stable', stabilized: true },
    ],
    [
      'no answer until the timeout: blind (R10)',
      () => start().judged(165, 'Successful').tick(175).tick(180),
      {
        outcome: 'Inconclusive',
        at: 180,
        code: 'Unproven',
        cause: 'ClusterUnreachable',
      },
    ],
    [
      'at the timeout a proof that was asked for in time is waited for, 5 s at most',
      () => start().judged(170, 'Successful').tick(180).proven(183),
      { outcome: 'Successful', at: 183, code: 'Stable', stabilized: true },
    ],
    [
      'and not longer',
      () => start().judged(170, 'Successful').tick(180).tick(190),
      { outcome: 'Inconclusive', at: 185, code: 'Unproven' },
    ],
    [
      'after the timeout a proof is waited for, and nothing better: Failed (R5)',
      () => start().judged(170, 'Failed').tick(180).judged(181, 'Successful'),
      { outcome: 'Failed', at: 180, code: 'FailedAtTimeout' },
    ],
    [
      'nor does it become a timeout of something in progress',
      () => start().judged(170, 'Failed').tick(180).judged(181, 'InProgress'),
      { outcome: 'Failed', at: 180, code: 'FailedAtTimeout' },
    ],
    [
      'but what gets worse after the timeout, before the proof, is heard',
      () =>
        start()
          .judged(170, 'Successful')
          .tick(180)
          .judged(181, 'Failed')
          .tick(181),
      { outcome: 'Failed', at: 181, code: 'FailedAtTimeout' },
    ],
    [
      'before the timeout it counts, though the proof of its end is awaited',
      () =>
        start()
          .judged(168, 'Failed')
          .tick(178)
          .judged(179, 'Successful')
          .tick(180),
      { outcome: 'Successful', at: 180, code: 'NotStabilized' },
    ],
    [
      'a failure that could not be proven at the timeout is Failed (R10)',
      () => start().judged(165, 'Failed').tick(175).tick(180),
      { outcome: 'Failed', at: 180, code: 'FailedAtTimeout' },
    ],
  ]);

  goesOn([
    [
      'nobody asked: a proof is nothing',
      () => succeeding().proven(25),
      [20, 30],
    ],
    [
      'a change that is seen before the proof counts (R6)',
      () => succeeding().tick(30).judged(30, 'Failed').proven(30.1),
      [30, 40],
    ],
    [
      'a proof that comes in a gap is none',
      () => succeeding().tick(30).blind(30.5).proven(31),
      [20, 30],
    ],
  ]);

  it('asks again after a gap', () => {
    const run = succeeding().tick(30).blind(35).seen(50, true).tick(50);
    expect(run.proofsAsked).toEqual([30, 30]);
  });
});

describe('R3: what closes a window', () => {
  goesOn([
    [
      'the aggregate changes',
      () => succeeding().judged(25, 'Failed'),
      [25, 35],
    ],
    [
      'and opens none where it is neither',
      () => succeeding().judged(25, 'InProgress'),
      undefined,
    ],
    [
      'another version of the engine or its rules, on Successful',
      () => succeeding().judged(25, 'Successful', { judgedBy: '0.2.0 x' }),
      [25, 35],
    ],
    [
      'another version of the engine or its rules, on Failed',
      () => failing().judged(9, 'Failed', { judgedBy: '0.2.0 x' }),
      [9, 19],
    ],
    [
      'another revision, on Successful',
      () => succeeding().judged(25, 'Successful', { revision: '2' }),
      [25, 35],
    ],
    [
      'another revision, on Failed',
      () => failing().judged(9, 'Failed', { revision: '2' }),
      [9, 19],
    ],
    [
      'a restart, on Successful',
      () => succeeding().judged(25, 'Successful', { restarts: 1 }),
      [25, 35],
    ],
    [
      'a restart does not, on Failed: a crash loop that goes on has not changed',
      () => failing().judged(9, 'Failed', { restarts: 1 }),
      [5, 15],
    ],
    [
      'on Failed, when no object has been failed throughout',
      () =>
        start()
          .judged(5, 'Failed', { failed: ['a'] })
          .judged(8, 'Failed', { failed: ['a', 'b'] })
          .judged(11, 'Failed', { failed: ['b'] }),
      [11, 21],
    ],
    [
      'not, while one has',
      () =>
        start()
          .judged(5, 'Failed', { failed: ['a', 'b'] })
          .judged(8, 'Failed', { failed: ['a'] }),
      [5, 15],
    ],
    [
      'one that failed again has not been failed throughout',
      () =>
        start()
          .judged(5, 'Failed', { failed: ['a', 'b'] })
          .judged(7, 'Failed', { failed: ['b'] })
          .judged(9, 'Failed', { failed: ['a'] }),
      [9, 19],
    ],
  ]);

  it('keeps what broke the last windows, twenty at most', () => {
    let run = start();
    for (let at = 1; at <= 60; at += 2) {
      run = run.judged(at, 'Successful').judged(at + 1, 'InProgress');
    }
    expect(run.state.brokenWindows).toHaveLength(20);
    expect(run.state.brokenWindows.at(-1)).toMatchObject({
      status: 'Successful',
      at: 60_000,
      why: 'Deployment web: it is InProgress',
    });
    expect(run.state.successes).toBe(30);
  });
});

describe('R4: window 0', () => {
  const atOnce = () => StepRun.of({ statusStabilizationTimeoutSeconds: 0 });
  ends([
    [
      'the first Successful is the outcome',
      () => atOnce().judged(3, 'InProgress').judged(5, 'Successful'),
      {
        outcome: 'Successful',
        at: 5,
        code: 'DesiredStateReached',
        stabilized: true,
      },
    ],
    [
      'the first Failed is the outcome',
      () => atOnce().judged(5, 'Failed'),
      { outcome: 'Failed', at: 5, code: 'FailedFor', stabilized: true },
    ],
    [
      'not on evidence from a gap: it waits for the gap’s end',
      () => atOnce().blind(1).judged(5, 'Successful').seen(9, true).tick(9),
      { outcome: 'Successful', at: 9, code: 'DesiredStateReached' },
    ],
  ]);
});

describe('R5: the execution timeout', () => {
  const waiting = { stepExecutionTimeoutSeconds: 12 };
  ends([
    [
      'InProgress: TimedOut, with what was not there yet',
      () => start().judged(5, 'InProgress').tick(180),
      {
        outcome: 'TimedOut',
        at: 180,
        code: 'TimedOutWaiting',
        cause: 'NotKnown',
        message: '1 of 1 objects was not there yet after 180 s',
      },
    ],
    [
      'nothing was ever judged',
      () => start().tick(180),
      { outcome: 'TimedOut', at: 180, code: 'TimedOutUnseen' },
    ],
    [
      'Paused: TimedOut',
      () => start().judged(5, 'Paused').tick(180),
      { outcome: 'TimedOut', at: 180, code: 'TimedOutWaiting' },
    ],
    [
      'it ends at its instant, however late anybody looks',
      () => start().judged(5, 'InProgress').judged(300, 'Successful'),
      { outcome: 'TimedOut', at: 180, code: 'TimedOutWaiting' },
    ],
    [
      'Successful, and never Failed since: Successful, not stabilized',
      () => start().judged(175, 'Successful').tick(180),
      {
        outcome: 'Successful',
        at: 180,
        code: 'NotStabilized',
        stabilized: false,
        message: 'not stabilized: the timeout came after 5 s of 10 s',
      },
    ],
    [
      'onTimeoutWhileStabilizing fail: TimedOut',
      () =>
        StepRun.of({ ...settings, onTimeoutWhileStabilizing: 'fail' })
          .judged(175, 'Successful')
          .tick(180),
      {
        outcome: 'TimedOut',
        at: 180,
        code: 'TimedOutStabilizing',
        stabilized: false,
      },
    ],
    [
      'Failed before it was first Successful does not make it unstable',
      () =>
        start()
          .judged(50, 'InProgress')
          .judged(100, 'Failed')
          .judged(175, 'Successful')
          .tick(180),
      { outcome: 'Successful', at: 180, code: 'NotStabilized' },
    ],
    [
      'Successful, and Failed since it first was: unstable',
      () =>
        start()
          .judged(160, 'Successful')
          .judged(165, 'Failed')
          .judged(172, 'Successful')
          .tick(180),
      {
        outcome: 'TimedOut',
        at: 180,
        code: 'Unstable',
        cause: 'Unstable',
        message:
          'unstable: successful 2 times, never for 10 s; last broken: Deployment web: it is Failed',
      },
    ],
    [
      'what was Successful and Failed while applying is none of this',
      () =>
        StepRun.of(settings, 'Applying')
          .judged(1, 'Successful')
          .judged(2, 'Failed')
          .tell(170, { type: 'Applied' })
          .judged(175, 'Successful')
          .tick(180),
      { outcome: 'Successful', at: 180, code: 'NotStabilized' },
    ],
    [
      'only leaving Pods are missing: Successful with a warning',
      () =>
        start().judged(5, 'InProgress', { onlyLeavingMissing: true }).tick(180),
      {
        outcome: 'Successful',
        at: 180,
        code: 'NotStabilizedLeaving',
        stabilized: false,
        warnings: ['StillTerminating'],
      },
    ],
    [
      'Failed: Failed, however short',
      () => start().judged(175, 'Failed').tick(180),
      {
        outcome: 'Failed',
        at: 180,
        code: 'FailedAtTimeout',
        stabilized: false,
        cause: 'CrashLoop',
      },
    ],
    [
      'at the same instant the window’s end comes first (R6)',
      () =>
        StepRun.of({ ...settings, ...waiting })
          .judged(2, 'Successful')
          .tick(12)
          .proven(12.3),
      { outcome: 'Successful', at: 12.3, code: 'Stable', stabilized: true },
    ],
    [
      'the clock runs while applying',
      () => StepRun.of(settings, 'Applying').judged(5, 'InProgress').tick(180),
      { outcome: 'TimedOut', at: 180, code: 'TimedOutApplying' },
    ],
  ]);
});

describe('R6: one instant', () => {
  goesOn([
    [
      'a change at the window’s last instant resets it',
      () => succeeding().judged(30, 'InProgress').tick(30),
      undefined,
    ],
    [
      'a gap that begins at the window’s last instant holds it',
      () => succeeding().blind(30).tick(30).tick(60),
      [20, 30],
    ],
  ]);

  it('takes an event that comes late as one of now', () => {
    const { state } = start().judged(20, 'InProgress').judged(15, 'Successful');
    expect(state.window).toMatchObject({ since: 20_000 });
  });
});

describe('R7: no timeout', () => {
  const hours = (count: number) => count * 3600;
  ends([
    [
      'the window ends it',
      () =>
        unlimited()
          .judged(hours(50), 'Failed')
          .tick(hours(51))
          .proven(hours(51)),
      { outcome: 'Failed', at: hours(51), code: 'FailedFor' },
    ],
    [
      'one hour of unbroken blindness ends it',
      () =>
        unlimited()
          .judged(5, 'InProgress')
          .blind(10)
          .tick(10 + hours(1)),
      {
        outcome: 'Inconclusive',
        at: 10 + hours(1),
        code: 'Blind',
        cause: 'ClusterUnreachable',
        message:
          '1 object could not be observed when it mattered: Deployment web',
      },
    ],
    [
      '7 days end it',
      () =>
        unlimited()
          .judged(5, 'InProgress')
          .tick(hours(24 * 7)),
      {
        outcome: 'TimedOut',
        at: hours(24 * 7),
        code: 'TimedOutTooOld',
        message: 'ran for 7 days without a verdict',
      },
    ],
  ]);

  goesOn([
    [
      'blindness that was broken begins anew',
      () =>
        unlimited()
          .judged(5, 'InProgress')
          .blind(10)
          .seen(1800, true)
          .blind(1801)
          .tick(hours(1) + 100),
      undefined,
    ],
    [
      'blindness that goes from one object to the other is not broken, nor an hour old',
      () =>
        unlimited()
          .judged(5, 'InProgress')
          .blind(10, 'a')
          .blind(20, 'b')
          .seen(30, true, 'a')
          .tick(hours(1)),
      undefined,
    ],
    [
      'with a timeout an hour of blindness ends nothing',
      () =>
        StepRun.of({ stepExecutionTimeoutSeconds: hours(9) })
          .judged(5, 'InProgress')
          .blind(10)
          .tick(hours(2)),
      undefined,
    ],
  ]);
});

describe('R9: gaps', () => {
  goesOn([
    [
      'what was found Failed when a gap ended counts from the window that opened then',
      () =>
        start()
          .blind(5, 'web')
          .judged(5, 'Failed', { failed: ['api'] })
          .judged(5, 'Failed', { failed: ['api', 'web'] })
          .seen(5, false, 'web')
          .judged(6, 'Failed', { failed: ['web'] }),
      [5, 15],
    ],
    [
      'a Successful window may not end in one',
      () => succeeding().blind(25).tick(100),
      [20, 30],
    ],
    [
      'nothing happened: the window goes on as though uninterrupted',
      () => succeeding().blind(22).seen(27, true),
      [20, 30],
    ],
    [
      'something happened: it restarts',
      () => succeeding().blind(22).seen(27, false),
      [27, 37],
    ],
    [
      'what was seen at the gap’s end has restarted it already',
      () => succeeding().blind(22).judged(27, 'Failed').seen(27, false),
      [27, 37],
    ],
    [
      'a Failed window whose only failed object is blind may not end',
      () => failing().blind(8, 'web').tick(100),
      [5, 15],
    ],
    [
      'the end of a gap of some leaves the others blind',
      () => succeeding().blind(22, 'a', 'b').seen(25, true, 'a').tick(60),
      [20, 30],
    ],
  ]);

  it('a Failed window ends when some object was failed and proven throughout', () => {
    const run = start()
      .judged(5, 'Failed', { failed: ['a', 'b'] })
      .blind(8, 'a')
      .tick(15)
      .proven(15);
    expect(ending(run)).toMatchObject({ outcome: 'Failed', at: 15 });
  });

  it('tells of its beginning and its end', () => {
    const run = succeeding().blind(22).seen(27, false);
    expect(run.transitions).toEqual([
      'WindowOpened',
      'GapStarted',
      'GapEnded',
      'WindowClosed',
      'WindowOpened',
    ]);
  });

  it('keeps when each began', () => {
    const { state } = succeeding().blind(22, 'a').blind(24, 'a', 'b');
    expect(state.gaps).toEqual({ a: 22_000, b: 24_000 });
    expect(state.blindSince).toBe(22_000);
  });
});

describe('R10: blind at the timeout', () => {
  ends([
    [
      'nothing Failed: Inconclusive, never Successful',
      () => start().judged(170, 'Successful').blind(175).tick(180),
      { outcome: 'Inconclusive', at: 180, code: 'Blind' },
    ],
    [
      'a proven object is Failed: Failed',
      () =>
        start()
          .judged(175, 'Failed', { failed: ['a', 'b'] })
          .blind(176, 'a')
          .tick(180),
      { outcome: 'Failed', at: 180, code: 'FailedAtTimeout' },
    ],
    [
      'only blind objects were Failed: Inconclusive',
      () => start().judged(175, 'Failed').blind(176).tick(180),
      { outcome: 'Inconclusive', at: 180, code: 'Blind' },
    ],
    [
      'only leaving Pods are missing, and something is blind: Inconclusive',
      () =>
        start()
          .judged(5, 'InProgress', { onlyLeavingMissing: true })
          .blind(176, 'other')
          .tick(180),
      { outcome: 'Inconclusive', at: 180, code: 'Blind' },
    ],
  ]);
});

describe('R11, R12, R13, R15: other ends', () => {
  ends([
    [
      'cancel',
      () => succeeding().tell(25, { type: 'CancelRequested', reason: 'jane' }),
      {
        outcome: 'Cancelled',
        at: 25,
        code: 'Cancelled',
        message: 'cancelled: jane',
      },
    ],
    [
      'cancel while applying',
      () =>
        StepRun.of(settings, 'Applying').tell(2, {
          type: 'CancelRequested',
          reason: 'jane',
        }),
      { outcome: 'Cancelled', at: 2, code: 'Cancelled' },
    ],
    [
      'cancel at the window’s last instant comes first (R6)',
      () =>
        succeeding()
          .tell(30, { type: 'CancelRequested', reason: 'jane' })
          .tick(30),
      { outcome: 'Cancelled', at: 30, code: 'Cancelled' },
    ],
    [
      'superseded by hands that nobody knows (R11)',
      () =>
        succeeding().tell(25, {
          type: 'Superseded',
          by: 'someone else set image shop/web:3 on Deployment web',
        }),
      {
        outcome: 'Superseded',
        at: 25,
        code: 'Superseded',
        cause: 'ChangedByOther',
        message:
          'superseded: someone else set image shop/web:3 on Deployment web',
      },
    ],
    [
      'taken over by another execution, which it names (R11)',
      () =>
        failing().tell(7, {
          type: 'Superseded',
          by: 'execution 7',
          takeover: {
            executionId: '7',
            title: '1.3.8, second run',
            object: 'Deployment web',
          },
        }),
      {
        outcome: 'Superseded',
        at: 7,
        code: 'TakenOver',
        stabilized: false,
        cause: 'none',
        message: 'taken over by 1.3.8, second run, Deployment web',
      },
    ],
    [
      'taken over while it is being applied (R11)',
      () =>
        StepRun.of(settings, 'Applying').tell(7, {
          type: 'Superseded',
          by: 'execution 7',
          takeover: { executionId: '7', title: '1.3.8', object: 'Pod web' },
        }),
      { outcome: 'Superseded', at: 7, code: 'TakenOver' },
    ],
    [
      'an outcome never changes (R12)',
      () =>
        succeeding()
          .tell(25, { type: 'CancelRequested', reason: 'jane' })
          .judged(26, 'Failed')
          .tell(27, { type: 'Superseded', by: 'somebody' })
          .tick(500),
      { outcome: 'Cancelled', at: 25, code: 'Cancelled' },
    ],
    [
      'verification off: it ends with the first thing that happens (R13)',
      () => StepRun.of({ mode: 'none' }).tick(0),
      {
        outcome: 'Successful',
        at: 0,
        code: 'NotVerified',
        verified: false,
        stabilized: false,
      },
    ],
    [
      'verification off: it ends as soon as it has been applied (R13)',
      () =>
        StepRun.of({ mode: 'none' }, 'Applying')
          .tick(3)
          .tell(7, { type: 'Applied' }),
      { outcome: 'Successful', at: 7, code: 'NotVerified', verified: false },
    ],
    ...(['ApplyRefused', 'ApplyConflict', 'NotPermitted'] as const).map(
      (cause): Case => [
        `an apply that failed: ${cause} (R15)`,
        () =>
          StepRun.of(settings, 'Applying').tell(4, {
            type: 'ApplyFailed',
            cause,
            message: 'denied by webhook',
          }),
        { outcome: 'Failed', at: 4, code: cause, cause, stabilized: false },
      ],
    ),
    [
      'unreachable while applying until the timeout (R15)',
      () => StepRun.of(settings, 'Applying').blind(4).tick(180),
      {
        outcome: 'Inconclusive',
        at: 180,
        code: 'UnreachableWhileApplying',
        cause: 'ClusterUnreachable',
      },
    ],
    [
      'nothing was applied, and that is allowed',
      () =>
        StepRun.of({ ...settings, allowEmpty: true })
          .judged(0, 'Successful', { objects: [], verified: false })
          .tick(10)
          .proven(10),
      {
        outcome: 'Successful',
        at: 10,
        code: 'NothingApplied',
        verified: false,
      },
    ],
  ]);

  it('records nothing after the outcome (R12)', () => {
    const ended = succeeding().tell(25, {
      type: 'CancelRequested',
      reason: 'jane',
    });
    expect(ended.judged(26, 'Failed').tick(99).effects).toEqual(ended.effects);
    expect(ended.state.wakeAt).toBeUndefined();
  });
});

describe('R16: what is there again under another uid', () => {
  it('is told, and restarts the window', () => {
    const run = succeeding().judged(25, 'Successful', {
      revision: '2',
      recreated: ['web'],
    });
    expect(run.transitions).toEqual([
      'WindowOpened',
      'Recreated',
      'WindowClosed',
      'WindowOpened',
    ]);
    expect(run.state.window).toMatchObject({ since: 25_000, until: 35_000 });
  });
});

describe('an outcome’s warnings', () => {
  it('are those of the step and of its objects, each once', () => {
    const differs = {
      code: 'DiffersFromManifest' as const,
      params: {},
      message: 'differs from its manifest: image',
    };
    const accepted = { ...differs, code: 'NoStatusReported' as const };
    const run = start()
      .judged(20, 'Successful', { warnings: [accepted, differs, differs] })
      .tick(30)
      .proven(30);
    expect(ending(run)?.warnings).toEqual([
      'NoStatusReported',
      'DiffersFromManifest',
    ]);
  });
});
