import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allHold, holds } from './conditions';
import { Condition, RecordedObject } from './Recording';
import { readField } from './readField';

const pod: RecordedObject = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web-1', generation: 2 },
  spec: { replicas: 3 },
  status: {
    observedGeneration: 1,
    conditions: [
      { type: 'Ready', status: 'False', reason: 'ContainersNotReady' },
      { type: 'a.b/C', status: 'True' },
    ],
    containerStatuses: [{ restartCount: 1, state: { waiting: {} } }],
  },
};

describe('a field is read by its path', () => {
  const cases: Array<[string, unknown]> = [
    ['kind', 'Pod'],
    ['metadata.generation', 2],
    ['status.containerStatuses[0].restartCount', 1],
    ['status.containerStatuses[1].restartCount', undefined],
    ['status.conditions[type=Ready].reason', 'ContainersNotReady'],
    ['status.conditions[type=a.b/C].status', 'True'],
    ['status.conditions[type=Other].status', undefined],
    ['status.nowhere.below', undefined],
    ['spec[0]', undefined],
    ['status.constructor', undefined],
  ];
  for (const [path, expected] of cases) {
    it(path, () => assert.equal(readField(pod, path), expected));
  }
});

describe('a condition is compared', () => {
  const cases: Array<[string, Omit<Condition, 'kind'>, boolean]> = [
    ['the kind alone', {}, true],
    ['the whole name', { name: 'web-.' }, true],
    ['a part of the name is not enough', { name: 'web' }, false],
    ['alternatives are taken as a whole', { name: 'web|1' }, false],
    ['equal', { where: [['spec.replicas', '==', 3]] }, true],
    ['not equal', { where: [['spec.replicas', '!=', 3]] }, false],
    ['at least', { where: [['spec.replicas', '>=', 3]] }, true],
    ['at most', { where: [['spec.replicas', '<=', 2]] }, false],
    ['more', { where: [['spec.replicas', '>', 2]] }, true],
    ['less', { where: [['spec.replicas', '<', 3]] }, false],
    ['an absent number is 0', { where: [['status.ready', '==', 0]] }, true],
    ['an absent text is no text', { where: [['status.a', '==', 'a']] }, false],
    [
      'a field of the same object',
      {
        where: [
          ['status.observedGeneration', '<', { path: 'metadata.generation' }],
        ],
      },
      true,
    ],
    [
      'exists',
      { where: [['status.containerStatuses[0].state.waiting', 'exists']] },
      true,
    ],
    ['absent', { where: [['metadata.deletionTimestamp', 'absent']] }, true],
    [
      'matches a part',
      {
        where: [
          ['status.conditions[type=Ready].reason', 'matches', 'NotReady'],
        ],
      },
      true,
    ],
    [
      'all clauses, of one object',
      {
        where: [
          ['spec.replicas', '==', 3],
          ['metadata.name', '==', 'web-2'],
        ],
      },
      false,
    ],
    ['exactly so many', { count: 1 }, true],
    ['none', { count: 0 }, false],
  ];
  for (const [name, condition, expected] of cases) {
    it(name, () =>
      assert.equal(holds({ kind: 'Pod', ...condition }, [pod]), expected),
    );
  }

  it('several conditions hold together', () => {
    assert.equal(
      allHold([{ kind: 'Pod' }, { kind: 'Job', count: 0 }], [pod]),
      true,
    );
    assert.equal(allHold([{ kind: 'Pod' }, { kind: 'Job' }], [pod]), false);
  });
});
