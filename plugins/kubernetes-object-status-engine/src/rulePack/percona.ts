import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

const cluster = {
  ...phases('status.state', {
    paused: ['paused'],
    failed: ['error'],
    successful: ['ready'],
  }),
  message: "at(object, 'status.message', '')",
  note: 'initializing and stopping are on their way.',
  children: [
    { apiVersion: 'apps/v1', kind: 'StatefulSet' },
    { apiVersion: 'v1', kind: 'Pod' },
  ],
};

const task = {
  ...phases('status.state', {
    paused: ['Suspended'],
    failed: ['error', 'rejected', 'Error', 'Failed'],
    successful: ['ready', 'Ready', 'Succeeded'],
  }),
  message: "at(object, 'status.error', at(object, 'status.comments', ''))",
};

/** Percona operators for MongoDB, MySQL and PostgreSQL. */
export const percona: CelRule[] = [
  ...forKinds('psmdb.percona.com', ['PerconaServerMongoDB'], cluster),
  ...forKinds('pxc.percona.com', ['PerconaXtraDBCluster'], cluster),
  ...forKinds('ps.percona.com', ['PerconaServerMySQL'], cluster),
  ...forKinds('pgv2.percona.com', ['PerconaPGCluster'], cluster),
  ...forKinds(
    'psmdb.percona.com',
    ['PerconaServerMongoDBBackup', 'PerconaServerMongoDBRestore'],
    task,
  ),
  ...forKinds(
    'pxc.percona.com',
    ['PerconaXtraDBClusterBackup', 'PerconaXtraDBClusterRestore'],
    task,
  ),
  ...forKinds(
    'ps.percona.com',
    ['PerconaServerMySQLBackup', 'PerconaServerMySQLRestore'],
    task,
  ),
  ...forKinds(
    'pgv2.percona.com',
    ['PerconaPGBackup', 'PerconaPGRestore'],
    task,
  ),
];
