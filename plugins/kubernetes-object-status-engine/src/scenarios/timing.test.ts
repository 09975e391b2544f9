import {
  aDeployment,
  aPod,
  aReplicaSet,
  scenario,
  StepRun,
} from '../testUtils';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const pod = aPod().of(replicaSet);
const good = [web, pod];
const bad = [
  web.counts({ ready: 0, available: 0 }),
  pod.waiting('ImagePullBackOff', 'not found'),
];
const slow = [web.counts({ ready: 0, available: 0 }), pod.notReady()];
const complete = [replicaSet, ...good];

const settings = {
  statusStabilizationTimeoutSeconds: 10,
  stepExecutionTimeoutSeconds: 180,
};

scenario(
  19,
  {
    given: 'an object that flaps',
    when: 'there are many transitions',
    then: 'there is one outcome and the transitions are in the history; Successful again at the timeout after a Failed: TimedOut, cause Unstable',
  },
  [
    {
      name: 'one outcome, and every transition before it',
      story: [
        { at: 0, there: complete },
        { at: 4, change: bad },
        { at: 8, change: good },
        { at: 12, change: slow },
        { at: 16, change: good },
        { at: 40, change: bad },
      ],
      ends: {
        outcome: 'Successful',
        at: 26,
        stabilized: true,
        transitions: [
          ...['WindowOpened', 'WindowClosed', 'WindowOpened', 'WindowClosed'],
          ...['WindowOpened', 'WindowClosed', 'WindowOpened', 'Successful'],
        ],
      },
    },
    {
      name: 'Successful again at the timeout, after a Failed',
      check: { stepExecutionTimeoutSeconds: 20 },
      story: [
        { at: 0, there: complete },
        { at: 8, change: bad },
        { at: 16, change: good },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 20,
        stabilized: false,
        cause: 'Unstable',
      },
    },
  ],
);

scenario(
  21,
  {
    given: 'a cached InProgress although the object is healthy',
    when: 'a verdict is due',
    then: 'it is proven by something the server sent after the window’s end; a watch gap is never a verdict',
  },
  () => {
    const succeeding = () => StepRun.of(settings).judged(20, 'Successful');

    it('asks for a proof when the window is over, and waits for it', () => {
      const run = succeeding().tick(30).tick(34);
      expect(run.proofsAsked).toEqual([30]);
      expect(run.state.outcome).toBeUndefined();
    });

    it('ends with the answer', () => {
      const { outcome } = succeeding().tick(30).proven(31).state;
      expect(outcome).toMatchObject({ outcome: 'Successful', at: 31_000 });
    });

    it('takes what the answer shows otherwise for seen', () => {
      const { outcome } = succeeding()
        .tick(30)
        .judged(30, 'InProgress')
        .proven(31)
        .tick(40).state;
      expect(outcome).toBeUndefined();
    });
  },
);

scenario(
  21,
  {
    given: 'a cached state in a gap of the watch',
    when: 'a verdict is due',
    then: 'the gap is none',
  },
  [
    {
      name: 'a cached InProgress while the object gets healthy',
      story: [
        { at: 0, there: [replicaSet, ...slow] },
        { at: 10, gap: 'start' },
        { at: 12, change: good.map(each => each.version('2')) },
        { at: 30, gap: 'end', see: { aggregate: 'Successful' } },
      ],
      ends: { outcome: 'Successful', at: 40, stabilized: true },
    },
    {
      name: 'a cached success while the object breaks',
      story: [
        { at: 0, there: complete },
        { at: 4, gap: 'start' },
        { at: 6, change: bad.map(each => each.version('2')) },
        { at: 30, gap: 'end', see: { aggregate: 'Failed' } },
      ],
      ends: { outcome: 'Failed', at: 40, cause: 'ImageNotFound' },
    },
    {
      name: 'a gap that does not end',
      story: [
        { at: 0, there: complete },
        { at: 4, gap: 'start' },
      ],
      ends: {
        outcome: 'Inconclusive',
        at: 180,
        cause: 'ClusterUnreachable',
      },
    },
  ],
);

const crashed = [
  { at: 0, there: complete },
  { at: 21, change: bad },
];

/**
 * That the afterwatch notes it, and the outcome stays what it is (R12), is told
 * in `afterwatch/lookAfter.test.ts`; here, that the window's length decides.
 */
scenario(
  34,
  {
    given: 'a success, then a crash soon after',
    when: 'the crash comes after the window',
    then: 'the window’s length is the step’s own, and the outcome stays',
  },
  [
    {
      name: 'a window that ends before the crash',
      story: crashed,
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
    {
      name: 'a window that is long enough to see it',
      check: { statusStabilizationTimeoutSeconds: 30 },
      story: crashed,
      ends: { outcome: 'Failed', at: 51, cause: 'ImageNotFound' },
    },
  ],
);
