import { celRuleCases } from '../testUtils/celRuleCases';
import { trident } from './trident';

const backend = (phase: string, lastOperationStatus: string) => ({
  status: { phase, lastOperationStatus },
});

celRuleCases(trident, 'trident.netapp.io', 'TridentBackendConfig', [
  ['bound', backend('Bound', 'Success'), 'Successful'],
  ['bound, its change was refused', backend('Bound', 'Failed'), 'Failed'],
  ['unbound', backend('', ''), 'InProgress'],
  ['lost', backend('Lost', 'Success'), 'Failed'],
]);

celRuleCases(trident, 'trident.netapp.io', 'TridentOrchestrator', [
  ['installed', { status: { status: 'Installed' } }, 'Successful'],
  ['installing', { status: { status: 'Installing' } }, 'InProgress'],
  ['another one is there', { status: { status: 'Error' } }, 'Failed'],
  ['failed', { status: { status: 'Failed' } }, 'Failed'],
]);
