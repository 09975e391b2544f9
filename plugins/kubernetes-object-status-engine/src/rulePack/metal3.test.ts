import { celRuleCases } from '../testUtils/celRuleCases';
import { metal3 } from './metal3';

const host = (operationalStatus: string, state: string) => ({
  status: { operationalStatus, provisioning: { state } },
});

celRuleCases(metal3, 'metal3.io', 'BareMetalHost', [
  ['provisioned', host('OK', 'provisioned'), 'Successful'],
  ['available', host('OK', 'available'), 'Successful'],
  ['inspected', host('OK', 'inspecting'), 'InProgress'],
  ['error', host('error', 'provisioning'), 'Failed'],
  ['detached', host('detached', 'provisioned'), 'Paused'],
]);
