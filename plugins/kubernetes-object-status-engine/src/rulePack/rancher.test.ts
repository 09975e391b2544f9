import { celRuleCases, conditions, says } from '../testUtils/celRuleCases';
import { rancher } from './rancher';

celRuleCases(rancher, 'upgrade.cattle.io', 'Plan', [
  ['complete', says('Complete True'), 'Successful'],
  ['at work', says('Complete False', 'Validated True'), 'InProgress'],
  ['not valid', says('Validated False'), 'Failed'],
]);

const cluster = (ready: boolean, ...written: string[]) => ({
  status: { ready, conditions: conditions(...written) },
});
celRuleCases(rancher, 'provisioning.cattle.io', 'Cluster', [
  ['ready', cluster(true, 'Ready True', 'Updated True'), 'Successful'],
  [
    'being updated',
    cluster(true, 'Ready True', 'Updated Unknown'),
    'InProgress',
  ],
  ['being made', cluster(false, 'Ready False'), 'InProgress'],
  ['stalled', cluster(false, 'Stalled True'), 'Failed'],
]);
