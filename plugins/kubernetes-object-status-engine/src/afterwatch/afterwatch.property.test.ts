import fc from 'fast-check';
import { identityKey } from '../kubernetes/identity';
import {
  aDeployment,
  aPod,
  aReplicaSet,
  Built,
  ListStates,
} from '../testUtils';
import { AfterwatchNote } from './AfterwatchState';
import { AfterStory, Later } from './testUtils/AfterStory';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const pod = aPod().of(replicaSet);
const unready = web.counts({ ready: 0, available: 0 });
const scaled = web.replicas(2).generation(2).observing(2);
const others = web.image('shop/web:2').generation(3).observing(3);
const gap: ListStates = { Pod: 'Gap', Deployment: 'Gap' };
const webId = identityKey({
  cluster: 'test',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
});

/** Everything that may be seen at one look. */
const looks: Array<{ objects: Built[]; lists?: ListStates }> = [
  { objects: [web, replicaSet, pod] },
  { objects: [web, replicaSet, pod.healed(1)] },
  { objects: [web, replicaSet, pod.healed(2, { exitCode: 0 })] },
  { objects: [unready, replicaSet, pod.notReady()] },
  { objects: [unready, replicaSet, pod.crashed(2)] },
  { objects: [unready, replicaSet, pod.backingOff(3)] },
  { objects: [unready, replicaSet] },
  { objects: [web, replicaSet, aPod('web-1-b').of(replicaSet).healed(4)] },
  { objects: [scaled.counts({ ready: 1, available: 1 }), replicaSet, pod] },
  { objects: [web, replicaSet, pod.notReady()], lists: gap },
  { objects: [] },
];

type Happening =
  | { objects: Built[]; lists?: ListStates }
  | { handOver: string[] }
  | { over: true };

const happening = fc.oneof<Array<fc.WeightedArbitrary<Happening>>>(
  { weight: 12, arbitrary: fc.constantFrom(...looks) },
  { weight: 1, arbitrary: fc.constant({ objects: [others, replicaSet, pod] }) },
  { weight: 1, arbitrary: fc.constant({ handOver: [webId] }) },
  { weight: 1, arbitrary: fc.constant({ over: true }) },
);

const stories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 90 }), happening), {
    maxLength: 12,
  })
  .map(steps => {
    let at = 0;
    return steps.map(([seconds, what]): Later => {
      at += seconds;
      return { at, ...what };
    });
  });

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const given = [web, replicaSet, pod];
const codesOf = (notes: AfterwatchNote[]) => notes.map(({ code }) => code);

describe('whatever comes after a Successful end', () => {
  it('never changes the outcome (R12)', () => {
    const before = freeze(new AfterStory({ given }, []).step);
    fc.assert(
      fc.property(stories, later => {
        expect(new AfterStory({ given }, later).step).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('makes at most one note of each code of an object, each worse than the one before', () => {
    const order = ['Restarted', 'NotReady', 'Failed', 'Deleted'];
    fc.assert(
      fc.property(stories, later => {
        const { notes } = new AfterStory({ given }, later);
        const weights = codesOf(notes).map(code => order.indexOf(code));
        expect(weights).toEqual([...new Set(weights)].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('takes no note back, and moves none', () => {
    fc.assert(
      fc.property(stories, later => {
        let known: number[] = [];
        for (let length = 0; length <= later.length; length++) {
          const { notes, state } = new AfterStory(
            { given },
            later.slice(0, length),
          );
          const begun = notes.map(({ at }) => at);
          expect(begun.slice(0, known.length)).toEqual(known);
          known = begun;
          for (const { at, healedAt } of notes) {
            expect(at).toBeGreaterThan(state.endedAt);
            expect(healedAt ?? at).toBeGreaterThanOrEqual(at);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('has no timer once it is over', () => {
    fc.assert(
      fc.property(stories, later => {
        const story = new AfterStory({ given }, [
          ...later,
          { at: 2_000, over: true },
        ]);
        expect(story.state.over).toBeDefined();
        expect(story.state.wakeAt).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
