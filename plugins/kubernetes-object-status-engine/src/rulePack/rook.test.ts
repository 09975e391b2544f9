import { celRuleCases } from '../testUtils/celRuleCases';
import { rook } from './rook';

const cluster = (state: string, health: string, phase = '') => ({
  status: { state, phase, ceph: { health } },
});

celRuleCases(rook, 'ceph.rook.io', 'CephCluster', [
  ['in order', cluster('Created', 'HEALTH_OK', 'Ready'), 'Successful'],
  [
    'another cluster is connected',
    cluster('Connected', 'HEALTH_OK'),
    'Successful',
  ],
  [
    'nothing under way, and a warning',
    cluster('Created', 'HEALTH_WARN'),
    'Failed',
  ],
  [
    'a warning while daemons restart',
    cluster('Updating', 'HEALTH_WARN'),
    'InProgress',
  ],
  ['data is lost', cluster('Created', 'HEALTH_ERR'), 'Failed'],
  [
    'data is lost while it is updated',
    cluster('Updating', 'HEALTH_ERR'),
    'Failed',
  ],
  ['being made', cluster('Creating', ''), 'InProgress'],
  ['the operator cannot go on', cluster('Error', ''), 'Failed'],
  [
    'in order, and again being worked on',
    cluster('Created', 'HEALTH_OK', 'Progressing'),
    'InProgress',
  ],
]);

for (const kind of ['CephBlockPool', 'CephObjectStore', 'CephFilesystem']) {
  celRuleCases(rook, 'ceph.rook.io', kind, [
    ['ready', { status: { phase: 'Ready' } }, 'Successful'],
    ['on its way', { status: { phase: 'Progressing' } }, 'InProgress'],
    ['failed', { status: { phase: 'Failure' } }, 'Failed'],
  ]);
}

const racks = (ready: number) => ({
  status: {
    racks: {
      a: { members: 2, readyMembers: 2 },
      b: { members: 2, readyMembers: ready },
    },
  },
});

celRuleCases(rook, 'cassandra.rook.io', 'Cluster', [
  ['every rack', racks(2), 'Successful'],
  ['one rack is short', racks(1), 'InProgress'],
]);
