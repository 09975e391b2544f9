import { celRuleCases } from '../testUtils/celRuleCases';
import { vaultSecrets } from './vaultSecrets';

celRuleCases(vaultSecrets, 'secrets.hashicorp.com', 'VaultAuth', [
  ['valid', { status: { valid: true } }, 'Successful'],
  ['not valid', { status: { valid: false } }, 'Failed'],
]);

const synced = (generation: number, lastGeneration: number) => ({
  metadata: { generation },
  status: { lastGeneration },
});
celRuleCases(vaultSecrets, 'secrets.hashicorp.com', 'VaultStaticSecret', [
  ['synced', synced(2, 2), 'Successful'],
  ['synced before its last change', synced(2, 1), 'InProgress'],
]);
