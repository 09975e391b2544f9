import { KindRule } from '../KindRule';
import { replicaSet } from './replicaSet';

/**
 * ReplicationControllers: the ReplicaSets of before. All Pods are of one
 * revision, the status has the same counts and the same condition, and no
 * Deployment owns one.
 */
export const replicationController: KindRule = {
  ...replicaSet,
  group: '',
  kind: 'ReplicationController',
  revision: undefined,
};
