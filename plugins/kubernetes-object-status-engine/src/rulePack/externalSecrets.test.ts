import { celRuleCases, says } from '../testUtils/celRuleCases';
import { externalSecrets } from './externalSecrets';

const group = 'external-secrets.io';

for (const kind of [
  'ExternalSecret',
  'PushSecret',
  'SecretStore',
  'ClusterSecretStore',
]) {
  celRuleCases(externalSecrets, group, kind, [
    ['ready', says('Ready True'), 'Successful'],
    ['an error', says('Ready False SecretSyncedError'), 'Failed'],
  ]);
}

celRuleCases(externalSecrets, group, 'ClusterExternalSecret', [
  ['in all namespaces', says('Ready True'), 'Successful'],
  ['in some', says('NotReady True', 'PartiallyReady True'), 'Failed'],
  ['in none', says('Ready False'), 'Failed'],
]);

celRuleCases(externalSecrets, 'kubernetes-client.io', 'ExternalSecret', [
  ['synchronized', { status: { status: 'SUCCESS' } }, 'Successful'],
  ['an error', { status: { status: 'ERROR, no such secret' } }, 'Failed'],
]);
