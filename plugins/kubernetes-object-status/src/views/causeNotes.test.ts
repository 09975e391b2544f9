import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anObject, aPod } from '../__testUtils__/builders';
import { causeNotesOf } from './causeNotes';
import { filterTables } from './objectFilter';
import { tablesOf } from './objectTables';

const pulls = {
  status: 'Failed',
  reason: 'ImagePullBackOff',
  cause: 'ImageNotFound',
  message: 'Container app cannot get image checkout:2',
} as const;
const carried = { ...pulls, message: `Pod a: ${pulls.message}` };

function deployment(name: string, given: Partial<ObjectRow> = {}) {
  return anObject({ name, ...given });
}

function replicaSet(owner: string, given: Partial<ObjectRow> = {}) {
  return anObject({
    kind: 'ReplicaSet',
    name: `${owner}-rs`,
    parentId: `Deployment/${owner}`,
    applied: false,
    ...given,
  });
}

function pod(owner: string, name: string, given: Partial<ObjectRow> = {}) {
  return aPod({ name, parentId: `ReplicaSet/${owner}-rs`, ...given });
}

/** Name of the object that a cause row stands below, and how many share it. */
function notes(rows: ObjectRow[], view: 'tree' | 'kind' = 'tree') {
  const found = [...causeNotesOf(rows, tablesOf(rows, view)).values()];
  return found.map(({ row, others }) => `${row.name} +${others.length}`);
}

it.each([
  ['nothing, where all is well', [deployment('web')], []],
  [
    'once, under the pod and not under its owners',
    [
      deployment('web', carried),
      replicaSet('web', carried),
      pod('web', 'a', pulls),
    ],
    ['a +0'],
  ],
  [
    'once for all pods of one owner, whatever they say',
    [
      deployment('web', carried),
      replicaSet('web', carried),
      pod('web', 'a', pulls),
      pod('web', 'b', { ...pulls, message: 'other words' }),
      pod('web', 'c', pulls),
    ],
    ['a +2'],
  ],
  [
    'again for another owner with other words',
    [
      deployment('web', carried),
      replicaSet('web', carried),
      pod('web', 'a', pulls),
      deployment('worker', carried),
      replicaSet('worker', carried),
      pod('worker', 'w', { ...pulls, message: 'of another image' }),
    ],
    ['a +0', 'w +0'],
  ],
  [
    'once for two owners with the same words',
    [
      deployment('web', carried),
      replicaSet('web', carried),
      pod('web', 'a', pulls),
      deployment('worker', carried),
      replicaSet('worker', carried),
      pod('worker', 'w', pulls),
    ],
    ['a +1'],
  ],
  [
    'for each of two causes below one owner',
    [
      deployment('web', carried),
      replicaSet('web', carried),
      pod('web', 'a', pulls),
      pod('web', 'b', { ...pulls, reason: 'CrashLoop', cause: 'CrashLoop' }),
    ],
    ['a +0', 'b +0'],
  ],
  [
    'under the owner too, where it fails of its own',
    [
      deployment('web', {
        status: 'Failed',
        reason: 'ProgressDeadlineExceeded',
        cause: 'ProgressDeadlineExceeded',
      }),
      replicaSet('web', carried),
      pod('web', 'a', pulls),
    ],
    ['web +0', 'a +0'],
  ],
  [
    'of what somebody paused',
    [deployment('web', { status: 'Paused', reason: 'Paused' })],
    ['web +0'],
  ],
  [
    'nothing of what is only shown',
    [
      deployment('web'),
      replicaSet('web'),
      pod('web', 'a', {
        ...pulls,
        counted: false,
        notCounted: 'OlderRevision',
      }),
    ],
    [],
  ],
])('tells a cause: %s', (_, rows, expected) => {
  expect(notes(rows)).toEqual(expected);
  expect(notes(rows, 'kind')).toEqual(expected);
});

it('stands under what the filter keeps', () => {
  const rows = [
    deployment('web', carried),
    replicaSet('web', carried),
    pod('web', 'a', pulls),
    pod('web', 'b', pulls),
  ];
  const shown = filterTables(
    tablesOf(rows, 'tree'),
    ({ name }) => name === 'b',
  );

  expect([...causeNotesOf(rows, shown).keys()]).toEqual(['Pod/b']);
});
