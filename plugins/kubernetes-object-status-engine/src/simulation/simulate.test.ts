import {
  aConfigMap,
  aDeployment,
  aJob,
  aPod,
  aReplicaSet,
  PodBuilder,
} from '../testUtils';
import { SimulateInput, SimulationEvent } from './formats';
import { simulate, simulateWith } from './simulate';

const web = aDeployment().object;
const current = aReplicaSet().of(web).object;
const pod = aPod().of(current);
const short = aDeployment().counts({ ready: 0, available: 0 }).object;
const objectStatusCheck = {
  stepExecutionTimeoutSeconds: 60,
  statusStabilizationTimeoutSeconds: 10,
};

/** A rollout that is complete at 5 s; then more. */
function rollout(...more: SimulationEvent[]): SimulateInput {
  return {
    id: 'case',
    objectStatusCheck,
    events: [
      { at: 0, objects: [short, current, pod.notReady().object] },
      { at: 5, upsert: [web, pod.object] },
      ...more,
    ],
  };
}

const ended = (input: SimulateInput) => {
  const { outcome, at } = simulate(input);
  return [outcome, at];
};
const upsert = (at: number, changed: PodBuilder): SimulationEvent => ({
  at,
  upsert: [changed.object],
});

describe('simulate with objects', () => {
  it('answers as api.md has it', () => {
    expect(simulate(rollout())).toEqual({
      id: 'case',
      outcome: 'Successful',
      at: 15,
      stabilized: true,
      verified: true,
      timeline: [
        {
          at: 5,
          aggregate: 'Successful',
          phase: 'Stabilizing',
          why: 'WindowOpened: Successful, must last 10 s: all 3 objects are successful',
        },
        {
          at: 15,
          aggregate: 'Successful',
          phase: 'Finished',
          why: 'Successful: stable for 10 s',
        },
      ],
    });
  });

  it.each<[string, SimulationEvent[], [string | null, number | null]]>([
    [
      'a restart in the window restarts it',
      [upsert(8, pod.healed(1))],
      ['Successful', 18],
    ],
    [
      'a failing Pod in the window fails the step',
      [upsert(8, pod.waiting('ErrImagePull'))],
      ['Failed', 18],
    ],
    [
      'a deletion by uid',
      [{ at: 8, delete: ['deployment-web'] }],
      ['Failed', 20],
    ],
    [
      'a deletion by its last state',
      [{ at: 8, delete: [web] }],
      ['Failed', 20],
    ],
    [
      'a full set that leaves an object out deletes it',
      [{ at: 8, objects: [current, pod.object] }],
      ['Failed', 20],
    ],
    ['a cancel', [{ at: 8, cancel: true }], ['Cancelled', 8]],
    [
      'a gap in which nothing happened',
      [
        { at: 8, gap: 'start' },
        { at: 12, gap: 'end' },
      ],
      ['Successful', 15],
    ],
    [
      'a gap beyond the window’s end',
      [
        { at: 8, gap: 'start' },
        { at: 40, gap: 'end' },
      ],
      ['Successful', 40],
    ],
    [
      'a gap until the timeout',
      [{ at: 8, gap: 'start' }],
      ['Inconclusive', 60],
    ],
    [
      'a gap in which something was written: it is seen when the gap ends',
      [
        { at: 8, gap: 'start' },
        upsert(9, pod.version('2')),
        { at: 12, gap: 'end' },
      ],
      ['Successful', 22],
    ],
    [
      'a gap in which a container restarted: it is seen when the gap ends',
      [
        { at: 8, gap: 'start' },
        upsert(9, pod.healed(1).version('2')),
        { at: 12, gap: 'end' },
      ],
      ['Successful', 22],
    ],
    [
      'a gap in which a Pod failed and was fine again',
      [
        { at: 8, gap: 'start' },
        upsert(9, pod.waiting('ErrImagePull').version('2')),
        upsert(10, pod.version('3')),
        { at: 12, gap: 'end' },
      ],
      ['Successful', 22],
    ],
    [
      'a gap in which a Pod was replaced by another',
      [
        { at: 8, gap: 'start' },
        { at: 9, delete: ['pod-web-a'] },
        upsert(10, aPod('b').of(current)),
        { at: 12, gap: 'end' },
      ],
      ['Successful', 22],
    ],
    [
      'a gap of one object, by uid',
      [
        { at: 8, gap: 'start', objects: ['pod-web-a'] },
        upsert(9, pod.version('2')),
        { at: 12, gap: 'end', objects: ['pod-web-a'] },
      ],
      ['Successful', 22],
    ],
    [
      'a gap that is said to have changed nothing',
      [
        { at: 8, gap: 'start' },
        { at: 12, gap: 'end', unchanged: true },
      ],
      ['Successful', 15],
    ],
    [
      'a gap that is said to have changed something',
      [
        { at: 8, gap: 'start' },
        { at: 12, gap: 'end', unchanged: false },
      ],
      ['Successful', 22],
    ],
    [
      'a gap that begins when something changes hides it (R6)',
      [
        { at: 8, gap: 'start' },
        { at: 8, upsert: [pod.healed(1).version('2').object] },
        { at: 12, gap: 'end' },
      ],
      ['Successful', 22],
    ],
  ])('%s', (_, more, expected) => {
    expect(ended(rollout(...more))).toEqual(expected);
  });

  it('lets graces end without an event', () => {
    const input = {
      objectStatusCheck: { ...objectStatusCheck, unschedulableGraceSeconds: 7 },
      events: [{ at: 0, objects: [aPod().unschedulable().object] }],
    };
    expect(ended(input)).toEqual(['Failed', 17]);
  });

  it('finds a Job that went in a gap inconclusive', () => {
    const input = {
      objectStatusCheck,
      events: [
        { at: 0, objects: [aJob().object] },
        { at: 5, gap: 'start' as const },
        { at: 6, upsert: [aJob().complete().object] },
        { at: 7, delete: ['job-migrate'] },
        { at: 9, gap: 'end' as const },
      ],
    };
    expect(ended(input)).toEqual(['Inconclusive', 60]);
  });

  it('judges the last state of a deletion before it', () => {
    const input = {
      objectStatusCheck,
      events: [
        { at: 0, objects: [aJob().object] },
        { at: 7, delete: [aJob().complete().object] },
      ],
    };
    expect(ended(input)).toEqual(['Successful', 17]);
  });

  it('knows what was applied by its reference', () => {
    const input: SimulateInput = {
      objectStatusCheck,
      applied: [
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          namespace: 'shop',
          name: 'settings',
          resourceVersion: '9',
        },
      ],
      events: [
        { at: 0, objects: [aConfigMap().version('8').object] },
        { at: 4, upsert: [aConfigMap().version('9').object] },
      ],
    };
    expect(ended(input)).toEqual(['Successful', 14]);
  });

  it('stops at the instant it is told, with what there is by then', () => {
    expect(simulate({ ...rollout(), until: 14 })).toMatchObject({
      outcome: null,
      at: null,
      stabilized: false,
    });
    expect(ended({ ...rollout(), until: 15 })).toEqual(['Successful', 15]);
  });

  it('lets whoever asks hear every look', () => {
    const heard: Array<[number, string]> = [];
    simulateWith(rollout(), {
      onJudged: (at, { aggregate }) => heard.push([at, aggregate]),
    });
    expect(heard).toEqual([
      [0, 'InProgress'],
      [5, 'Successful'],
    ]);
  });

  it('does not change what it is given', () => {
    const input = rollout(upsert(8, pod.healed(1)));
    const before = JSON.stringify(input);
    simulate(input);
    expect(JSON.stringify(input)).toBe(before);
  });
});
