import { celRuleCases, says } from '../testUtils/celRuleCases';
import { rabbitMq } from './rabbitMq';

const group = 'rabbitmq.com';

celRuleCases(rabbitMq, group, 'RabbitmqCluster', [
  ['up', says('AllReplicasReady True', 'ClusterAvailable True'), 'Successful'],
  [
    'a pod is not ready',
    says('AllReplicasReady False', 'ClusterAvailable True'),
    'InProgress',
  ],
  [
    'no endpoint',
    says('AllReplicasReady True', 'ClusterAvailable False'),
    'InProgress',
  ],
  ['stateful set not seen', says('AllReplicasReady Unknown'), 'InProgress'],
  [
    'not reconciled, though the old state is up',
    says(
      'AllReplicasReady True',
      'ClusterAvailable True',
      'ReconcileSuccess False',
    ),
    'Failed',
  ],
  [
    'up, with a warning',
    says('AllReplicasReady True', 'ClusterAvailable True', 'NoWarnings False'),
    'Successful',
  ],
]);

for (const kind of ['Queue', 'Exchange', 'User', 'Federation']) {
  celRuleCases(rabbitMq, group, kind, [
    ['written', says('Ready True SuccessfulCreateOrUpdate'), 'Successful'],
    ['refused', says('Ready False FailedCreateOrUpdate'), 'Failed'],
  ]);
}
