import { celRuleCases, says } from '../testUtils/celRuleCases';
import { azureServiceOperator } from './azureServiceOperator';

const notReady = (severity: string) => ({
  status: { conditions: [{ type: 'Ready', status: 'False', severity }] },
});

for (const [group, kind] of [
  ['resources.azure.com', 'ResourceGroup'],
  ['storage.azure.com', 'StorageAccount'],
]) {
  celRuleCases(azureServiceOperator, group, kind, [
    ['ready', says('Ready True Succeeded'), 'Successful'],
    ['on its way', notReady('Info'), 'InProgress'],
    ['tried again', notReady('Warning'), 'InProgress'],
    ['wrong', notReady('Error'), 'Failed'],
  ]);
}
