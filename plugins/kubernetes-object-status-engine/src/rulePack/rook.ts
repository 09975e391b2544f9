import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf, oneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'ceph.rook.io';

const isBusy = oneOf(
  isOneOf('status.state', ['Creating', 'Updating', 'Connecting']),
  isOneOf('status.phase', ['Progressing', 'Connecting', 'Deleting']),
);

const racks = "at(object, 'status.racks', {})";

/** Rook: Ceph, and Cassandra of its older releases. */
export const rook: CelRule[] = [
  {
    group,
    kind: 'CephCluster',
    inProgress: `(${isBusy}) && at(object, 'status.ceph.health', '') != 'HEALTH_ERR'`,
    failed: oneOf(
      "at(object, 'status.state', '') == 'Error'",
      "at(object, 'status.phase', '') == 'Failure'",
      isOneOf('status.ceph.health', ['HEALTH_WARN', 'HEALTH_ERR']),
    ),
    successful: allOf(
      oneOf(
        isOneOf('status.state', ['Created', 'Connected']),
        isOneOf('status.phase', ['Ready', 'Connected']),
      ),
      "at(object, 'status.ceph.health', '') == 'HEALTH_OK'",
    ),
    message: "at(object, 'status.message', '')",
    note: 'A warning is expected while daemons restart one by one; with nothing under way it means that data or daemons are missing.',
  },
  ...forKinds(
    group,
    [
      'CephBlockPool',
      'CephBlockPoolRadosNamespace',
      'CephClient',
      'CephFilesystem',
      'CephFilesystemMirror',
      'CephFilesystemSubVolumeGroup',
      'CephNFS',
      'CephNVMeOFGateway',
      'CephObjectRealm',
      'CephObjectStore',
      'CephObjectStoreUser',
      'CephObjectZone',
      'CephObjectZoneGroup',
      'CephRBDMirror',
      'CephBucketTopic',
    ],
    {
      failed: isOneOf('status.phase', [
        'Failure',
        'ReconcileFailed',
        'Failed',
        'Error',
      ]),
      successful: isOneOf('status.phase', ['Ready', 'Connected', 'Created']),
    },
  ),
  {
    group: 'cassandra.rook.io',
    kind: 'Cluster',
    successful: allOf(
      `size(${racks}) > 0`,
      `${racks}.all(rack, at(${racks}[rack], 'readyMembers', 0) >= at(${racks}[rack], 'members', 0) && at(${racks}[rack], 'members', 0) > 0)`,
    ),
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
