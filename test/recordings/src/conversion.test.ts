import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAnchor } from './findAnchor';
import {
  readRecording,
  Recording,
  RecordedObject,
  recordingIds,
} from './Recording';
import { appliedOf, toSimulateInput } from './toSimulateInput';
import { asRecorded, variants } from './variants';
import { objectsAt, WatchStream } from './WatchStream';

function anObject(kind: string, uid: string, version = 1): RecordedObject {
  return {
    apiVersion: 'v1',
    kind,
    metadata: { name: uid, uid, resourceVersion: `${version}` },
    version,
  };
}

function aRecording(lines: Recording['lines']): Recording {
  return { ...readRecording('config-only'), id: 'made', lines };
}

function tellingOf(name: string, recording: Recording) {
  const told = variants.find(variant => variant.name === name)?.tell(recording);
  assert.ok(told, `the recording has no variant "${name}"`);
  return told;
}

const rollout = aRecording([
  { type: 'LISTED', t: 0, object: anObject('Deployment', 'a') },
  { type: 'LISTED', t: 0, object: anObject('Secret', 's') },
  {
    type: 'APPLIED',
    t: 0.2,
    object: {
      apiVersion: 'v1',
      kind: 'Deployment',
      name: 'a',
      uid: 'a',
      resourceVersion: '2',
    },
    manifest: { apiVersion: 'v1', kind: 'Deployment', metadata: { name: 'a' } },
  },
  { type: 'MODIFIED', t: 0.21, object: anObject('Deployment', 'a', 2) },
  { type: 'ACTION', t: 0.22 },
  { type: 'ADDED', t: 0.23, object: anObject('Pod', 'p') },
  { type: 'MODIFIED', t: 0.24, object: anObject('Pod', 'p', 2) },
  { type: 'DELETED', t: 0.25, object: anObject('Pod', 'p', 3) },
  { type: 'ADDED', t: 2, object: anObject('Event', 'e') },
]);

describe('a recording becomes a simulation', () => {
  it('lists first, then tells each change at its time, without Secrets', () => {
    const { events, applied } = toSimulateInput(rollout, asRecorded(rollout));
    assert.deepEqual(events, [
      { at: 0, objects: [anObject('Deployment', 'a')] },
      { at: 0.21, upsert: [anObject('Deployment', 'a', 2)] },
      { at: 0.23, upsert: [anObject('Pod', 'p')] },
      { at: 0.24, upsert: [anObject('Pod', 'p', 2)] },
      { at: 0.25, delete: [anObject('Pod', 'p', 3)] },
      { at: 2, upsert: [anObject('Event', 'e')] },
    ]);
    assert.deepEqual(
      applied?.map(({ name, uid, manifest }) => [name, uid, manifest]),
      [['a', 'a', undefined]],
    );
  });

  it('knows objects that were reported before by their manifest alone', () => {
    const [reference] = appliedOf(readRecording('apply-later'));
    assert.equal(reference.uid, undefined);
    assert.equal(reference.namespace, 'rec-apply-later');
    assert.equal(reference.manifest?.kind, 'Deployment');
  });

  it('reported after the apply: what came before it is listed', () => {
    const { stream } = tellingOf('reported after the apply', rollout);
    assert.deepEqual(stream.listed, [anObject('Deployment', 'a')]);
    assert.equal(stream.changes[0].at, 0.21);
  });

  it('gathered: one event for each 50 ms, what came and went is a deletion', () => {
    const { events } = toSimulateInput(rollout, tellingOf('gathered', rollout));
    assert.deepEqual(
      events
        .slice(1)
        .map(event => ({ ...event, at: Math.round(event.at * 100) })),
      [
        {
          at: 26,
          upsert: [anObject('Deployment', 'a', 2)],
          delete: [anObject('Pod', 'p', 3)],
        },
        { at: 205, upsert: [anObject('Event', 'e')] },
      ],
    );
  });

  it('Pods late: they alone come 1.5 s later, in order', () => {
    const { stream } = tellingOf('Pods late', rollout);
    assert.deepEqual(
      stream.changes.map(({ at, object }) => [at, object.kind]),
      [
        [0.21, 'Deployment'],
        [1.73, 'Pod'],
        [1.74, 'Pod'],
        [1.75, 'Pod'],
        [2, 'Event'],
      ],
    );
  });

  it('each kind has its own delay, within 0.25 s and the same at each run', () => {
    const name = 'each kind with its own delay, seed 1';
    const delays = tellingOf(name, rollout).stream.changes.map(
      ({ at, object }) => {
        const before = asRecorded(rollout).stream.changes.find(
          change => change.object === object,
        );
        return [
          object.kind,
          Math.round((at - (before?.at ?? 0)) * 1e6),
        ] as const;
      },
    );
    const byKind = new Map(delays);
    assert.equal(new Set(byKind.values()).size, 3);
    for (const [kind, delay] of delays) {
      assert.equal(delay, byKind.get(kind));
      assert.ok(
        delay >= 0 && delay <= 250_000,
        `${kind} is late by ${delay} µs`,
      );
    }
    assert.deepEqual(tellingOf(name, rollout), tellingOf(name, rollout));
  });
});

describe('an anchor is found', () => {
  const stream: WatchStream = {
    listed: [anObject('Pod', 'p')],
    changes: [
      { at: 1, type: 'MODIFIED', object: anObject('Pod', 'p', 2) },
      { at: 2, type: 'MODIFIED', object: anObject('Pod', 'p', 3) },
      { at: 3, type: 'DELETED', object: anObject('Pod', 'p', 3) },
      { at: 4, type: 'ADDED', object: anObject('Pod', 'q', 2) },
    ],
  };
  const versionTwo = {
    when: [{ kind: 'Pod', where: [['version', '==', 2]] }],
  } satisfies Parameters<typeof findAnchor>[0];

  it('the first time', () =>
    assert.equal(findAnchor({ ...versionTwo, which: 'first' }, stream), 1));
  it('the last time, where nothing else is said', () =>
    assert.equal(findAnchor(versionTwo, stream), 4));
  it('at the start', () =>
    assert.equal(
      findAnchor({ when: [{ kind: 'Pod' }], which: 'first' }, stream),
      0,
    ));
  it('none left', () =>
    assert.equal(findAnchor({ when: [{ kind: 'Pod', count: 0 }] }, stream), 3));
  it('a number is itself', () => assert.equal(findAnchor(7, stream), 7));
  it('never is an error', () =>
    assert.throws(() => findAnchor({ when: [{ kind: 'Job' }] }, stream)));
  it('the objects at an instant include what happens at it', () =>
    assert.deepEqual(objectsAt(stream, 3), []));
});

describe('the recordings', () => {
  const ids = recordingIds();

  it('can all be read, and have all their anchors', () => {
    assert.equal(ids.length, 58);
    for (const id of ids) {
      const recording = readRecording(id);
      const { anchor, neverBefore = {}, objects = [] } = recording.expect;
      const anchors = [
        anchor,
        ...Object.values(neverBefore),
        ...objects.map(({ at }) => at),
      ];
      for (const wanted of anchors) {
        if (wanted === undefined || wanted === 'end') continue;
        const at = findAnchor(wanted, asRecorded(recording).stream);
        assert.ok(at >= 0 && at <= recording.duration, `${id}: ${at}`);
      }
    }
  });
});
