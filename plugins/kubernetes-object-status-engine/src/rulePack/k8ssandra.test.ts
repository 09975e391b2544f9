import { celRuleCases, conditions, says } from '../testUtils/celRuleCases';
import { k8ssandra } from './k8ssandra';

const datacenter = (
  cassandraOperatorProgress: string,
  ...written: string[]
) => ({
  status: { cassandraOperatorProgress, conditions: conditions(...written) },
});

celRuleCases(k8ssandra, 'cassandra.datastax.com', 'CassandraDatacenter', [
  ['ready', datacenter('Ready', 'Ready True', 'Valid True'), 'Successful'],
  [
    'is updated',
    datacenter('Updating', 'Ready True', 'Updating True'),
    'InProgress',
  ],
  ['invalid', datacenter('Ready', 'Ready True', 'Valid False'), 'Failed'],
  ['stopped', { spec: { stopped: true }, ...says('Stopped True') }, 'Paused'],
]);

celRuleCases(k8ssandra, 'control.k8ssandra.io', 'CassandraTask', [
  ['complete', says('Complete True'), 'Successful'],
  ['runs', says('Running True'), 'InProgress'],
  ['failed on a node', { status: { failed: 1 } }, 'Failed'],
]);
