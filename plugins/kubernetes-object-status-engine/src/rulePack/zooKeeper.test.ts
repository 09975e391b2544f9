import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { zooKeeper } from './zooKeeper';

const ensemble = (readyReplicas: number, ...written: string[]) => ({
  spec: { replicas: 3 },
  status: { replicas: 3, readyReplicas, conditions: conditions(...written) },
});

celRuleCases(zooKeeper, 'zookeeper.pravega.io', 'ZookeeperCluster', [
  ['all have joined', ensemble(3), 'Successful'],
  ['one has not', ensemble(2), 'InProgress'],
  ['being upgraded', ensemble(3, 'Upgrading True'), 'InProgress'],
  ['its upgrade failed', ensemble(3, 'Upgrading True', 'Error True'), 'Failed'],
  [
    'without a wanted number, all there are',
    { status: { replicas: 1, readyReplicas: 1 } },
    'Successful',
  ],
]);
