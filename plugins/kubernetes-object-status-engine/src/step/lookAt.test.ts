import { emptyMemory } from '../judging/Memory';
import { withDefaults } from '../options';
import { startStep } from '../stabilization/startStep';
import { Effect } from '../stabilization/StepState';
import {
  aConfigMap,
  aDeployment,
  aJob,
  aPod,
  aReplicaSet,
  Built,
  graphOf,
  StoryLook,
  StorySettings,
} from '../testUtils';
import { lookAt, Step, tell } from './lookAt';

const web = aDeployment();
const all = [web, aReplicaSet().of(web), aPod().of(aReplicaSet())];
const blindEverywhere = {
  Deployment: 'Gap',
  ReplicaSet: 'Gap',
  Pod: 'Gap',
} as const;

/** Looks at a step again and again, each look followed by its tick (R6). */
function looking(looks: StoryLook[], settings: StorySettings = {}) {
  const everything: Built[] = looks.flatMap(look => [
    ...look.objects,
    ...(look.deleted ?? []),
  ]);
  const state = startStep(withDefaults(settings.check), 0);
  let step: Step = { state, memory: emptyMemory };
  const effects: Effect[] = [];
  for (const look of looks) {
    const at = look.at * 1000;
    const graph = graphOf(look, settings, everything);
    const seen = lookAt(JSON.parse(JSON.stringify(step)), graph, at);
    const ticked = tell(seen.step, { type: 'Tick', at });
    step = ticked.step;
    effects.push(...seen.effects, ...ticked.effects);
  }
  const codes = effects.flatMap(effect =>
    effect.type === 'RecordTransition' ? effect.transition.code : [],
  );
  return { step, codes };
}

function windowOf(step: Step): number[] | undefined {
  const { window } = step.state;
  return window && [window.since / 1000, window.until / 1000];
}

describe('a look at a step', () => {
  it('opens a window on what it sees', () => {
    expect(windowOf(looking([{ at: 2, objects: all }]).step)).toEqual([2, 12]);
  });

  it('goes on as though uninterrupted when a gap changed nothing (R9)', () => {
    const { step, codes } = looking([
      { at: 0, objects: all },
      { at: 4, objects: all, lists: blindEverywhere },
      { at: 7, objects: all },
    ]);
    expect(windowOf(step)).toEqual([0, 10]);
    expect(codes).toEqual(['WindowOpened', 'GapStarted', 'GapEnded']);
  });

  it.each<[string, Built[]]>([
    ['one resourceVersion differs', [web.version('2'), all[1], all[2]]],
    ['a Pod has come', [...all, aPod('b').of(aReplicaSet())]],
    [
      'a Pod was replaced by another',
      [web, all[1], aPod('b').of(aReplicaSet())],
    ],
  ])('restarts the window when in a gap %s (R9)', (_, after) => {
    const { step } = looking([
      { at: 0, objects: all },
      { at: 4, objects: all, lists: blindEverywhere },
      { at: 7, objects: after },
    ]);
    expect(windowOf(step)).toEqual([7, 17]);
  });

  it('says since when an object has not been seen, and that of the others is no gap', () => {
    const { step } = looking([
      { at: 0, objects: all },
      { at: 4, objects: all, lists: { Pod: 'Gap' } },
    ]);
    expect(step.state.gaps).toEqual({ 'pod-web-a': 4000 });
    expect(windowOf(step)).toEqual([0, 10]);
  });

  it('does not end a window while something is blind, and ends it at the first proven instant', () => {
    const looks: StoryLook[] = [
      { at: 0, objects: all },
      { at: 4, objects: all, lists: blindEverywhere },
      { at: 46, objects: all, lists: blindEverywhere },
    ];
    expect(looking(looks).step.state.window?.proofAskedAt).toBeUndefined();
    const { step } = looking([...looks, { at: 50, objects: all }]);
    expect(step.state.window?.proofAskedAt).toBe(50_000);
  });

  it('tells that an object was made again, and restarts the window (R16)', () => {
    const { step, codes } = looking([
      { at: 0, objects: [aConfigMap()] },
      { at: 5, objects: [aConfigMap().uid('another')] },
    ]);
    expect(windowOf(step)).toEqual([5, 15]);
    expect(codes).toEqual([
      'WindowOpened',
      'Recreated',
      'WindowClosed',
      'WindowOpened',
    ]);
  });

  it('supersedes the step when other hands set another image (R11)', () => {
    const other = web.image('shop/web:0').generation(2).observing(2);
    const { step } = looking([
      { at: 0, objects: all },
      { at: 5, objects: [other] },
    ]);
    expect(step.state.outcome).toMatchObject({
      outcome: 'Superseded',
      at: 5000,
    });
  });

  it('restarts the window when other hands restart the Pods (R11)', () => {
    const template = 'spec.template.metadata.annotations';
    const restarted = web.set(template, { restartedAt: 'now' });
    const current = aReplicaSet('web-2').of(restarted);
    const { step } = looking([
      { at: 0, objects: all },
      {
        at: 5,
        objects: [
          restarted.generation(2).observing(2),
          current,
          aPod('b').of(current),
        ],
      },
    ]);
    expect(windowOf(step)).toEqual([5, 15]);
  });

  it('judges the last state of a deletion before the deletion', () => {
    const failed = aJob().failed('BackoffLimitExceeded');
    const { step } = looking(
      [
        { at: 0, objects: [aJob()] },
        { at: 5, objects: [], deleted: [failed] },
      ],
      { check: { statusStabilizationTimeoutSeconds: 0 } },
    );
    expect(step.state.outcome).toMatchObject({ outcome: 'Failed', at: 5000 });
    expect(step.state.outcome?.explanation.message).toMatch(
      /Job failed: 1 pods failed, 2 retries were allowed/,
    );
  });

  it('does so also when the object was made again in the same batch', () => {
    const { step, codes } = looking([
      { at: 0, objects: all },
      {
        at: 5,
        objects: [web.uid('another').starting(), all[1], all[2]],
        deleted: [web.version('2')],
      },
    ]);
    expect(codes).toEqual(['WindowOpened', 'Recreated', 'WindowClosed']);
    expect(windowOf(step)).toBeUndefined();
  });

  it('leaves a step without verification as it was reported (R13)', () => {
    const { step } = looking([{ at: 0, objects: all }], {
      check: { mode: 'none' },
    });
    expect(step.state.outcome).toMatchObject({
      outcome: 'Successful',
      verified: false,
    });
  });
});
