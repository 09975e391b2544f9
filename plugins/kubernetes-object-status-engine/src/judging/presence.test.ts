import {
  aConfigMap,
  aDeployment,
  aJob,
  aPod,
  aReplicaSet,
  aWidget,
  judgeCases,
} from '../testUtils';

const byName = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
const withUid = { ...byName, uid: 'deployment-web' };
const jobByName = { apiVersion: 'batch/v1', kind: 'Job', name: 'migrate' };
const web = aDeployment().starting();
const again = web.uid('another');

describe('absent', () => {
  judgeCases([
    {
      name: 'not seen yet',
      applied: [byName],
      looks: [
        {
          at: 0,
          objects: [],
          expect: {
            status: 'InProgress',
            reason: 'NotFound',
            cause: 'NotApplied',
            message: 'Not found in the cluster yet',
            counted: true,
          },
          aggregate: 'InProgress',
          wakeAt: 'none',
        },
        { at: 100, objects: [], expect: { reason: 'NotFound' } },
      ],
    },
    {
      name: 'seen and then gone, known by name: deleted 2 s after',
      applied: [byName],
      looks: [
        { at: 0, objects: [web] },
        {
          at: 5,
          objects: [],
          deleted: [web],
          expect: { status: 'InProgress', reason: 'NotFound' },
          wakeAt: 7,
        },
        { at: 6.9, objects: [], expect: { status: 'InProgress' } },
        {
          at: 7,
          objects: [],
          expect: {
            status: 'Failed',
            reason: 'Deleted',
            cause: 'DeletedDuringCheck',
            message: 'Was deleted during the check',
          },
          aggregate: 'Failed',
          wakeAt: 'none',
        },
      ],
    },
    {
      name: 'seen and then gone, applied with its uid: deleted at once',
      applied: [withUid],
      looks: [
        { at: 0, objects: [web] },
        {
          at: 5,
          objects: [],
          deleted: [web],
          expect: { status: 'Failed', reason: 'Deleted' },
        },
      ],
    },
    {
      name: 'came and went between two looks',
      applied: [withUid],
      looks: [
        { at: 0, objects: [] },
        {
          at: 5,
          objects: [],
          deleted: [web],
          expect: { status: 'Failed', reason: 'Deleted' },
        },
        { at: 9, objects: [], expect: { status: 'Failed', reason: 'Deleted' } },
      ],
    },
    {
      name: 'what goes under another uid than the applied one was never ours',
      applied: [withUid],
      looks: [
        {
          at: 0,
          objects: [],
          deleted: [again],
          expect: { status: 'InProgress', reason: 'NotFound' },
        },
      ],
    },
    {
      name: 'while its owner is gone its children are shown, not judged',
      applied: [byName],
      looks: [
        { at: 0, objects: [web, aReplicaSet().of(web)] },
        {
          at: 5,
          objects: [
            aReplicaSet().of(web),
            aPod().of(aReplicaSet()).backingOff(3),
          ],
          deleted: [web],
          expect: { reason: 'NotFound' },
          rows: {
            'ReplicaSet web-1': {
              counted: false,
              notCounted: 'OwnerNotObserved',
              below: 'Deployment web',
            },
            'Pod web-a': { counted: false, notCounted: 'OwnerNotObserved' },
          },
          aggregate: 'InProgress',
        },
      ],
    },
    {
      name: 'being deleted: its finalizers are named',
      object: web.leaving('example.com/a', 'example.com/b'),
      beside: [aReplicaSet().of(web)],
      expect: {
        status: 'InProgress',
        reason: 'Terminating',
        cause: 'StillTerminating',
        message:
          'Being deleted; waits for finalizers: example.com/a, example.com/b',
        counted: true,
      },
      rows: { 'ReplicaSet web-1': { notCounted: 'OwnerNotObserved' } },
    },
    {
      name: 'being deleted without finalizers',
      object: aConfigMap().leaving(),
      expect: {
        status: 'InProgress',
        sentence: 'TerminatingNow',
        message: 'Being deleted',
      },
    },
    {
      name: 'an applied Pod that is being deleted counts',
      object: aPod().leaving(),
      expect: { status: 'InProgress', reason: 'Terminating', counted: true },
    },
  ]);
});

describe('identity (R16)', () => {
  judgeCases([
    {
      name: 'known by name: made again within 2 s it binds anew and is judged on',
      applied: [byName],
      looks: [
        { at: 0, objects: [web], expect: { uid: 'deployment-web' } },
        { at: 5, objects: [], deleted: [web] },
        {
          at: 6,
          objects: [again],
          expect: {
            status: 'InProgress',
            reason: 'UpdatingReplicas',
            uid: 'another',
          },
        },
      ],
    },
    {
      name: 'known by name: made again after it was called deleted',
      applied: [byName],
      looks: [
        { at: 0, objects: [web] },
        { at: 5, objects: [], deleted: [web] },
        { at: 9, objects: [], expect: { reason: 'Deleted' } },
        { at: 20, objects: [again], expect: { reason: 'UpdatingReplicas' } },
      ],
    },
    {
      name: 'known by name: deleted a second time it has its 2 s again',
      applied: [byName],
      looks: [
        { at: 0, objects: [web] },
        { at: 5, objects: [], deleted: [web] },
        { at: 6, objects: [again] },
        {
          at: 50,
          objects: [],
          deleted: [again],
          expect: { reason: 'NotFound' },
          wakeAt: 52,
        },
      ],
    },
    {
      name: 'applied with a uid: another uid is a replacement',
      applied: [withUid],
      looks: [
        { at: 0, objects: [web] },
        {
          at: 5,
          objects: [again],
          expect: {
            status: 'Failed',
            reason: 'Replaced',
            cause: 'DeletedDuringCheck',
            message: 'Was deleted and made again by someone else',
          },
        },
      ],
    },
    {
      name: 'another uid with a lower resourceVersion than the applied one is old evidence (R8)',
      applied: [{ ...withUid, resourceVersion: '20' }],
      looks: [
        {
          at: 0,
          objects: [again.version('9')],
          expect: {
            status: 'InProgress',
            reason: 'NotApplied',
            sentence: 'NotAppliedVersion',
            cause: 'NotApplied',
          },
        },
        {
          at: 1,
          objects: [web.version('20')],
          expect: { reason: 'UpdatingReplicas' },
        },
      ],
    },
    {
      name: 'what is bound anew is new: nothing is remembered of the one before',
      applied: [{ apiVersion: 'v1', kind: 'Pod', name: 'web-a' }],
      looks: [
        { at: 0, objects: [aPod().healed(5)] },
        { at: 1, objects: [aPod().healed(5).uid('b').crashed(1)] },
        {
          at: 2,
          objects: [aPod().uid('b').crashed(2)],
          expect: { status: 'Failed', reason: 'ContainerTerminated' },
        },
      ],
    },
  ]);
});

describe('a Job that goes', () => {
  const ended = aJob().complete();
  judgeCases([
    {
      name: 'complete, terminating, gone: successful all the while',
      applied: [jobByName],
      looks: [
        { at: 0, objects: [aJob()], expect: { status: 'InProgress' } },
        { at: 5, objects: [ended], expect: { reason: 'Completed' } },
        {
          at: 6,
          objects: [ended.leaving('foregroundDeletion')],
          expect: { status: 'Successful', reason: 'Completed' },
        },
        {
          at: 7,
          objects: [],
          deleted: [ended.leaving()],
          expect: {
            status: 'Successful',
            reason: 'RemovedAfterCompletion',
            message: 'Complete; removed after its time to live',
          },
          aggregate: 'Successful',
        },
        { at: 60, objects: [], expect: { reason: 'RemovedAfterCompletion' } },
      ],
    },
    {
      name: 'its last state, that of the deletion event, says complete (scenario 9)',
      applied: [jobByName],
      looks: [
        { at: 0, objects: [aJob()] },
        {
          at: 5,
          objects: [],
          deleted: [ended],
          expect: { status: 'Successful', reason: 'RemovedAfterCompletion' },
        },
      ],
    },
    {
      name: 'it came, completed and went in one batch',
      applied: [jobByName],
      looks: [
        { at: 0, objects: [] },
        {
          at: 5,
          objects: [],
          deleted: [ended],
          expect: { status: 'Successful', reason: 'RemovedAfterCompletion' },
        },
      ],
    },
    {
      name: 'its last state says running: deleted (scenario 9)',
      applied: [{ ...jobByName, uid: 'job-migrate' }],
      looks: [
        { at: 0, objects: [aJob()] },
        {
          at: 5,
          objects: [],
          deleted: [aJob()],
          expect: { status: 'Failed', reason: 'Deleted' },
        },
      ],
    },
    {
      name: 'gone in a gap before an outcome was seen: blind, with its last proven status',
      applied: [jobByName],
      looks: [
        { at: 0, objects: [aJob()] },
        { at: 5, objects: [aJob()], lists: { Job: 'Gap' } },
        {
          at: 9,
          objects: [],
          expect: {
            status: 'Unknown',
            reason: 'OutcomeNotSeen',
            cause: 'ClusterUnreachable',
            message: 'Gone while it could not be observed',
          },
          aggregate: 'InProgress',
          blindRows: ['Job migrate'],
        },
        {
          at: 100,
          objects: [],
          expect: { reason: 'OutcomeNotSeen' },
          blindRows: ['Job migrate'],
        },
      ],
    },
    {
      name: 'gone in a gap after it was suspended: its last proven status is Paused',
      applied: [jobByName],
      looks: [
        { at: 0, objects: [aJob().suspended()] },
        {
          at: 9,
          objects: [],
          expect: { reason: 'OutcomeNotSeen' },
          aggregate: 'Paused',
        },
      ],
    },
    {
      name: 'gone in a gap after it had failed: its outcome was seen',
      applied: [{ ...jobByName, uid: 'job-migrate' }],
      looks: [
        { at: 0, objects: [aJob().failed('BackoffLimitExceeded')] },
        {
          at: 9,
          objects: [],
          expect: { status: 'Failed', reason: 'Deleted' },
          blindRows: [],
        },
      ],
    },
    {
      name: 'gone in a gap after it was complete',
      applied: [jobByName],
      looks: [
        { at: 0, objects: [ended] },
        { at: 9, objects: [], expect: { reason: 'RemovedAfterCompletion' } },
      ],
    },
    {
      name: 'any other kind that is gone in a gap is deleted',
      looks: [
        { at: 0, objects: [aWidget()] },
        { at: 5, objects: [], expect: { reason: 'NotFound' } },
        { at: 7, objects: [], expect: { status: 'Failed', reason: 'Deleted' } },
      ],
    },
    {
      name: 'complete before the step began: successful with a warning',
      looks: [
        {
          at: 0,
          objects: [ended],
          expect: { status: 'Successful', warnings: ['CompletedBefore'] },
        },
        {
          at: 5,
          objects: [ended],
          expect: { warnings: ['CompletedBefore'] },
        },
      ],
    },
    {
      name: 'created and complete in this step: no warning, also when it is first seen complete',
      applied: [jobByName],
      looks: [
        { at: 0, objects: [] },
        {
          at: 1,
          objects: [ended],
          expect: { status: 'Successful', warnings: [] },
        },
      ],
    },
    {
      name: 'evaluate knows of no beginning',
      evaluate: {},
      object: ended,
      expect: { status: 'Successful', warnings: [] },
    },
  ]);
});
