import { celRuleCases } from '../testUtils/celRuleCases';
import { minio } from './minio';

const is = (currentState: string, healthStatus?: string) => ({
  status: { currentState, healthStatus },
});

celRuleCases(minio, 'minio.min.io', 'Tenant', [
  ['initialized', is('Initialized'), 'Successful'],
  ['initialized, a drive heals', is('Initialized', 'yellow'), 'Successful'],
  ['initialized, without its quorum', is('Initialized', 'red'), 'Failed'],
  ['provisioned', is('Provisioning MinIO Statefulset', 'red'), 'InProgress'],
  ['restarted', is('Restarting MinIO'), 'InProgress'],
  ['waiting', is('Waiting for MinIO TLS Certificate'), 'InProgress'],
  ['in a state of tomorrow', is('Polishing drives'), 'InProgress'],
  ['not owned', is('Statefulset not controlled by operator'), 'Failed'],
  ['versions differ', is('Different versions across MinIO Pools'), 'Failed'],
  ['no credentials', is('Tenant credentials are not set properly'), 'Failed'],
]);

celRuleCases(minio, 'sts.min.io', 'PolicyBinding', [
  ['in place', is('Initialized'), 'Successful'],
]);
