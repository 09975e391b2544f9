import fc from 'fast-check';
import {
  aDaemonSet,
  aPod,
  aReplicaSet,
  Built,
  built,
  graphOf,
  StoryLook,
} from '../testUtils';
import { withDefaults } from '../options';
import { propertyRuns } from '../stabilization/properties/testUtils/propertyRuns';
import { judge } from './judge';
import { Judgement } from './Judgement';
import { emptyMemory, Memory } from './Memory';

const owner = aReplicaSet('web').replicas(3);
const check = withDefaults();

/** The Pod in a slot: `born` makes its uid, `state` what its container did. */
interface SlotState {
  born: number;
  state: 'ready' | 'crashed' | 'healed' | 'crashing' | 'gone';
}

function podIn(slot: number, { born, state }: SlotState): Built[] {
  const pod = aPod(`web-${slot}`).uid(`pod-${slot}-${born}`).of(owner);
  const states = {
    ready: [pod],
    crashed: [pod.crashed(1)],
    healed: [pod.healed(1)],
    crashing: [pod.backingOff(3)],
    gone: [],
  };
  return states[state];
}

const slotState: fc.Arbitrary<SlotState> = fc.record({
  born: fc.nat(4),
  state: fc.constantFrom('ready', 'crashed', 'healed', 'crashing', 'gone'),
});

/** A uid never comes back: what is born in a slot is never older than what was. */
function inOrder(looks: SlotState[][]): SlotState[][] {
  const newest: number[] = [];
  return looks.map(slots =>
    slots.map((slot, index) => {
      const before = newest[index] ?? 0;
      const born = Math.max(before, slot.born);
      // What has gone does not come back under the same uid.
      newest[index] = slot.state === 'gone' ? born + 1 : born;
      return { ...slot, born };
    }),
  );
}

function uidOf(object: Built): string {
  return built(object).metadata.uid ?? '';
}

/** Looks in which every deletion is told, but for those that happen in a gap. */
function looksOf(
  slots: SlotState[][],
  isGap: (look: number) => boolean,
): StoryLook[] {
  let before: Built[] = [];
  return slots.map((states, look) => {
    const pods = states.flatMap((state, slot) => podIn(slot, state));
    const present = new Set(pods.map(uidOf));
    const gone = before.filter(pod => !present.has(uidOf(pod)));
    before = pods;
    return {
      at: look * 7,
      objects: [owner, ...pods],
      deleted: isGap(look) ? [] : gone,
    };
  });
}

/** Judges look after look; `remembering` puts back all that was forgotten. */
function told(looks: StoryLook[], options: { remembering: boolean }) {
  const everything = looks.flatMap(({ objects }) => objects);
  let memory: Memory = emptyMemory;
  const judgements: Judgement[] = [];
  for (const look of looks) {
    const graph = graphOf(look, {}, everything);
    const found = judge(graph, memory, check, look.at * 1000);
    judgements.push(found.judgement);
    const objects = options.remembering
      ? { ...memory.objects, ...found.memory.objects }
      : found.memory.objects;
    memory = JSON.parse(JSON.stringify({ ...found.memory, objects }));
  }
  return { judgements, memory };
}

describe('forgetting what was deleted', () => {
  it('changes no judgement', () => {
    const anySlots = fc.array(
      fc.array(slotState, { minLength: 3, maxLength: 3 }),
      { minLength: 2, maxLength: 8 },
    );
    const gaps = fc.uniqueArray(fc.nat(7));
    fc.assert(
      fc.property(anySlots, gaps, (slots, inGap) => {
        const looks = looksOf(inOrder(slots), look => inGap.includes(look));
        const forgetting = told(looks, { remembering: false });
        const remembering = told(looks, { remembering: true });
        expect(forgetting.judgements).toEqual(remembering.judgements);
      }),
      propertyRuns(150),
    );
  });

  it('keeps the memory as large as what is there, however many Pods come and go', () => {
    const set = aDaemonSet();
    const looks = Array.from({ length: 500 }, (_, turn): StoryLook => {
      const pod = (born: number) => aPod('logger').uid(`pod-${born}`).of(set);
      const deleted = turn > 0 ? [pod(turn - 1)] : [];
      return { at: turn, objects: [set, pod(turn)], deleted };
    });
    const { memory } = told(looks, { remembering: false });
    expect(Object.keys(memory.objects)).toHaveLength(2);
  });

  it('keeps what is told as gone and is there all the same', () => {
    const pod = aPod('web-0').of(owner);
    const looks: StoryLook[] = [
      { at: 0, objects: [owner, pod.healed(4)] },
      { at: 1, objects: [owner, pod.healed(4)], deleted: [pod] },
    ];
    const { memory } = told(looks, { remembering: false });
    expect(memory.objects[uidOf(pod)]?.firstSeenAt).toBe(0);
  });
});
