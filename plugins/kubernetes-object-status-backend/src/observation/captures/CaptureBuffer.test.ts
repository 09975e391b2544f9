import {
  emptyMemory,
  JudgedObject,
  Judgement,
  Memory,
  ObjectStatusName,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { aJudged, noon } from '../../__testUtils__/judged';
import { CaptureBuffer } from './CaptureBuffer';

function aLook(at: number, ...objects: JudgedObject[]) {
  const judgement: Judgement = {
    ...{ at, aggregate: 'InProgress', objects, warnings: [], verified: true },
    ...{ failed: [], blind: [], revision: '', continuity: {} },
    fingerprint: { pods: {}, restarts: {}, others: {} },
    onlyLeavingMissing: false,
  };
  return {
    judgement,
    atHand({ cluster, apiVersion, kind, name, status }: JudgedObject) {
      return { identity: { cluster, apiVersion, kind, name }, status };
    },
  };
}

/** Looks at one object, a second after the other. */
function play(
  buffer: CaptureBuffer,
  statuses: ObjectStatusName[],
  overrides: Partial<JudgedObject> = {},
) {
  statuses.forEach((status, second) =>
    buffer.addLook(
      aLook(noon + second * 1_000, aJudged('web', status, overrides)),
    ),
  );
  const { captures, healed } = buffer.take();
  return {
    failures: captures.map(({ at, healedAt }) => [
      (at - noon) / 1_000,
      healedAt && (healedAt - noon) / 1_000,
    ]),
    healed: healed.map(({ at }) => (at - noon) / 1_000),
  };
}

const web = aJudged('web').id;

function memoryWith(object: Memory['objects'][string]): Memory {
  return { ...emptyMemory, objects: { [web]: object } };
}

describe('CaptureBuffer', () => {
  it.each<[string, ObjectStatusName[], Array<[number, number?]>]>([
    ['nothing of what never fails', ['InProgress', 'Successful'], []],
    ['a failure once (C1)', ['InProgress', 'Failed', 'Failed'], [[1]]],
    ['when it healed (C2)', ['Failed', 'InProgress', 'Successful'], [[0, 1]]],
    ['each flap by itself', ['Failed', 'Successful', 'Failed'], [[0, 1], [2]]],
    ['a gap as no end of it', ['Failed', 'Unknown', 'Failed'], [[0]]],
    ['a heal after a gap', ['Failed', 'Unknown', 'Paused'], [[0, 2]]],
  ])('keeps %s', (_, statuses, failures) => {
    const found = play(new CaptureBuffer(undefined), statuses);
    expect(found.failures).toEqual(
      failures.map(([at, healedAt]) => [at, healedAt]),
    );
    expect(found.healed).toEqual([]);
  });

  it.each<[string, Partial<JudgedObject>, number]>([
    ['counts', { counted: true }, 1],
    ['explains its owner', { counted: false, notCounted: 'ExplainsOwner' }, 1],
    [
      'is of an older revision',
      { counted: false, notCounted: 'OlderRevision' },
      0,
    ],
    ['is leaving', { counted: false, notCounted: 'Leaving' }, 0],
  ])('of one that %s', (_, overrides, count) => {
    const found = play(new CaptureBuffer(undefined), ['Failed'], overrides);
    expect(found.failures).toHaveLength(count);
  });

  it('names what healed after it was written', () => {
    const buffer = new CaptureBuffer(undefined);
    expect(play(buffer, ['Failed']).failures).toEqual([[0, undefined]]);
    expect(play(buffer, ['Failed', 'Successful'])).toEqual({
      failures: [],
      healed: [1],
    });
    expect(buffer.isEmpty).toBe(true);
  });

  it.each<[string, Memory]>([
    [
      'as it was shown',
      memoryWith({ shown: { status: 'Failed', reason: 'x', since: 1 } }),
    ],
    [
      'as it was before a gap',
      memoryWith({
        shown: { status: 'Unknown', reason: 'Stale', since: 1 },
        proven: { status: 'Failed', reason: 'x' },
      }),
    ],
  ])('goes on with a failure of another process, %s', (_, memory) => {
    const buffer = new CaptureBuffer(memory);
    expect(play(buffer, ['Failed', 'Successful', 'Failed'])).toEqual({
      failures: [[2, undefined]],
      healed: [1],
    });
  });

  it('holds no more of a flapping object than is kept, while nothing can be written', () => {
    const flaps = Array.from(
      { length: 60 },
      (_, n): ObjectStatusName => (n % 2 === 0 ? 'Failed' : 'Successful'),
    );
    const { failures } = play(new CaptureBuffer(undefined), flaps);
    expect(failures).toHaveLength(10);
    expect(failures[0]).toEqual([0, 1]);
    expect(failures[9]).toEqual([58, 59]);
  });

  it('keeps everything at the end, Failed ones first, at most 2,000', () => {
    const buffer = new CaptureBuffer(undefined);
    const rows = Array.from({ length: 2_100 }, (_, n) =>
      aJudged(`o${n}`, n === 2_099 ? 'Failed' : 'Successful'),
    );
    buffer.addEnd(aLook(noon, ...rows), noon + 5);
    const { captures } = buffer.take();
    expect(captures).toHaveLength(2_000);
    expect(captures[0]).toMatchObject({
      ...{ moment: 'Ended', at: noon + 5 },
      identity: { name: 'o2099' },
    });
  });
});
