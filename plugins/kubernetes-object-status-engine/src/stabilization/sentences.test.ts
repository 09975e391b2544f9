import { JudgedObject } from '../judging/Judgement';
import { aJudgement, StepRun } from '../testUtils';
import { Explanation, StepTransition } from './StepState';

const settings = {
  statusStabilizationTimeoutSeconds: 10,
  stepExecutionTimeoutSeconds: 180,
};
const start = () => StepRun.of(settings);
const [web] = aJudgement(0, 'Failed').objects;

function row(name: string, given: Partial<JudgedObject> = {}): JudgedObject {
  return { ...web, id: name, name, ...given };
}

const inProgress = aJudgement(0, 'InProgress').objects[0].status;
const failed = web.status;
const waiting = (name: string) =>
  row(name, { status: inProgress, cause: undefined });

/** What an explanation says; of its objects the names. */
interface Said extends Partial<Omit<Explanation, 'objects'>> {
  objects?: string[];
}

function said(run: StepRun): Said | undefined {
  const explanation = run.state.outcome?.explanation;
  if (!explanation) return undefined;
  return {
    ...explanation,
    objects: explanation.objects.map(({ name }) => name),
  };
}

function told(run: StepRun): Array<Partial<StepTransition>> {
  return run.effects.flatMap(effect =>
    effect.type === 'RecordTransition' ? effect.transition : [],
  );
}

describe('what an outcome says of itself', () => {
  it.each<[string, StepRun, Said]>([
    [
      'Successful after a window',
      start().judged(20, 'Successful').tick(30).proven(30),
      {
        code: 'Stable',
        params: { seconds: 10 },
        message: 'stable for 10 s',
        objects: [],
      },
    ],
    [
      'Failed for a window names what failed, and nothing that only waits',
      start()
        .judged(5, 'Failed', {
          objects: [waiting('db'), row('web')],
          failed: ['web'],
        })
        .tick(15)
        .proven(15),
      {
        code: 'FailedFor',
        params: { kind: 'Deployment', name: 'web', detail: 'it is Failed' },
        message: 'Deployment web: it is Failed',
        objects: ['web'],
        cause: 'CrashLoop',
      },
    ],
    [
      'Failed, and no row shows it',
      start().judged(175, 'Failed', { objects: [] }).tick(180),
      {
        code: 'FailedAtTimeout',
        params: { kind: 'An object', name: '', detail: 'failed' },
        message: 'An object  had failed when the time was over: failed',
        objects: [],
        cause: 'NotKnown',
      },
    ],
    [
      'TimedOut counts what was not there',
      start()
        .judged(5, 'InProgress', {
          objects: [
            waiting('db'),
            waiting('web'),
            row('api', { status: { ...failed, status: 'Successful' } }),
          ],
        })
        .tick(180),
      {
        code: 'TimedOutWaiting',
        params: { count: 2, counted: 3, seconds: 180 },
        message: '2 of 3 objects were not there yet after 180 s',
        objects: ['db', 'web'],
        cause: 'NotKnown',
      },
    ],
    [
      'TimedOut without a look',
      start().tick(180),
      {
        code: 'TimedOutUnseen',
        params: { seconds: 180 },
        message: 'the objects were not judged in 180 s',
        objects: [],
      },
    ],
    [
      'not stabilized says how long it was',
      start().judged(175.04, 'Successful').tick(180),
      {
        code: 'NotStabilized',
        params: { seconds: 5, window: 10 },
        message: 'not stabilized: the timeout came after 5 s of 10 s',
        objects: [],
      },
    ],
    [
      'Unstable counts how often it became Successful, and names what broke it last',
      start()
        .judged(100, 'Successful')
        .judged(101, 'Successful')
        .judged(105, 'Failed')
        .judged(112, 'Successful')
        .judged(113, 'Failed', { objects: [row('db')] })
        .judged(178, 'Successful')
        .tick(180),
      {
        code: 'Unstable',
        params: { count: 3, window: 10, detail: 'Deployment db: it is Failed' },
        message:
          'unstable: successful 3 times, never for 10 s; last broken: Deployment db: it is Failed',
        objects: [],
        cause: 'Unstable',
      },
    ],
    [
      'Inconclusive names what could not be seen, and nothing that was',
      start()
        .judged(5, 'InProgress', {
          objects: [waiting('api'), waiting('db'), waiting('web')],
        })
        .blind(100, 'db', 'web')
        .tick(180),
      {
        code: 'Blind',
        params: { count: 2, objects: 'Deployment db, Deployment web' },
        message:
          '2 objects could not be observed when it mattered: Deployment db, Deployment web',
        objects: ['db', 'web'],
        cause: 'ClusterUnreachable',
      },
    ],
    [
      'Inconclusive names by their ids what shows nothing',
      start().judged(5, 'Successful').blind(6, 'a', 'b').tick(180),
      {
        code: 'Blind',
        params: { count: 2, objects: 'a, b' },
        objects: [],
        cause: 'ClusterUnreachable',
      },
    ],
    [
      'Inconclusive while applying',
      StepRun.of(settings, 'Applying').blind(5).tick(180),
      {
        code: 'UnreachableWhileApplying',
        params: {},
        message: 'the cluster could not be reached while applying',
        objects: [],
        cause: 'ClusterUnreachable',
      },
    ],
    [
      'Inconclusive because nobody proved the end',
      start().judged(169, 'Successful').tick(179).tick(180).tick(185),
      {
        code: 'Unproven',
        params: {},
        message:
          'the cluster did not answer when the end of the window was to be proven',
        objects: [],
        cause: 'ClusterUnreachable',
      },
    ],
    [
      'Superseded by nobody we know',
      start().tell(5, { type: 'Superseded', by: 'someone else set image x' }),
      {
        code: 'Superseded',
        params: { detail: 'someone else set image x', by: 'unknown' },
        message: 'superseded: someone else set image x',
        objects: [],
        cause: 'ChangedByOther',
      },
    ],
    [
      'taken over by another execution',
      start().tell(5, {
        type: 'Superseded',
        by: 'x',
        takeover: {
          executionId: '7',
          title: '1.3.8',
          object: 'Deployment web',
        },
      }),
      {
        code: 'TakenOver',
        params: { executionId: '7', title: '1.3.8', object: 'Deployment web' },
        message: 'taken over by 1.3.8, Deployment web',
        objects: [],
      },
    ],
    [
      'a refused apply',
      StepRun.of(settings, 'Applying').tell(5, {
        type: 'ApplyFailed',
        cause: 'ApplyRefused',
        message: 'exceeded quota',
      }),
      {
        code: 'ApplyRefused',
        params: { detail: 'exceeded quota' },
        message: 'the cluster refused it: exceeded quota',
        objects: [],
        cause: 'ApplyRefused',
      },
    ],
  ])('%s', (_, run, expected) => {
    expect(said(run)).toMatchObject(expected);
    expect(said(run)?.cause).toBe(expected.cause);
  });
});

describe('what history says of a step', () => {
  it.each<[string, StepRun, Array<Partial<StepTransition>>]>([
    [
      'a window opens, is broken by a restart, and opens anew',
      start()
        .judged(20, 'Successful')
        .judged(25, 'Successful', { restarts: 1 }),
      [
        {
          at: 20_000,
          phase: 'Stabilizing',
          aggregate: 'Successful',
          code: 'WindowOpened',
          why: 'Successful, must last 10 s: the one object is successful',
        },
        {
          at: 25_000,
          phase: 'Checking',
          code: 'WindowClosed',
          why: 'a container restarted',
        },
        { at: 25_000, phase: 'Stabilizing', code: 'WindowOpened' },
      ],
    ],
    [
      'a new revision',
      start().judged(5, 'Failed').judged(9, 'Failed', { revision: '2' }),
      [
        { code: 'WindowOpened' },
        { code: 'WindowClosed', why: 'a new revision of an applied object' },
        { code: 'WindowOpened' },
      ],
    ],
    [
      'the failure moves on',
      start()
        .judged(5, 'Failed', { failed: ['web'] })
        .judged(9, 'Failed', { failed: ['db'] }),
      [
        { code: 'WindowOpened' },
        { code: 'WindowClosed', why: 'no object has been failed throughout' },
        { code: 'WindowOpened' },
      ],
    ],
    [
      'a gap in which nothing happened',
      start().judged(20, 'Successful').blind(22).seen(24, true),
      [
        { code: 'WindowOpened' },
        { code: 'GapStarted', why: '1 objects are not observed' },
        { code: 'GapEnded', why: 'nothing was written meanwhile' },
      ],
    ],
    [
      'a gap in which something happened',
      start()
        .judged(20, 'Successful')
        .blind(22, 'a', 'b')
        .seen(24, false, 'a', 'b'),
      [
        { code: 'WindowOpened' },
        { code: 'GapStarted', why: '2 objects are not observed' },
        { code: 'GapEnded', why: 'something was written meanwhile' },
        {
          code: 'WindowClosed',
          why: 'something was written while it could not be observed',
        },
        { code: 'WindowOpened' },
      ],
    ],
    [
      'a gap in which something happened that was seen at its end closes one window',
      start()
        .judged(20, 'Successful')
        .blind(22)
        .judged(24, 'Failed')
        .seen(24, false),
      [
        { code: 'WindowOpened' },
        { code: 'GapStarted' },
        { code: 'WindowClosed', why: 'Deployment web: it is Failed' },
        { code: 'WindowOpened' },
        { code: 'GapEnded' },
      ],
    ],
    [
      'an object is there again',
      start()
        .judged(5, 'InProgress')
        .judged(6, 'InProgress', {
          objects: [row('db', { status: inProgress }), waiting('web')],
          recreated: ['web'],
        }),
      [
        {
          at: 6_000,
          code: 'Recreated',
          why: 'Deployment web was deleted and made again',
        },
      ],
    ],
  ])('%s', (_, run, expected) => {
    expect(told(run)).toMatchObject(expected);
    expect(told(run)).toHaveLength(expected.length);
  });

  it('warns of old pods that were left at the timeout, in words', () => {
    const leaving = { onlyLeavingMissing: true, objects: [waiting('web')] };
    const run = start().judged(5, 'InProgress', leaving).tick(180);
    expect(run.state.outcome).toMatchObject({
      outcome: 'Successful',
      stabilized: false,
      warnings: [
        {
          code: 'StillTerminating',
          params: {},
          message: 'old pods were still leaving',
        },
      ],
    });
    expect(said(run)).toMatchObject({
      code: 'NotStabilizedLeaving',
      objects: ['web'],
    });
  });

  it('warns of nothing where nothing is left', () => {
    const run = start().judged(175, 'Successful').tick(180);
    expect(run.state.outcome?.warnings).toEqual([]);
  });
});
