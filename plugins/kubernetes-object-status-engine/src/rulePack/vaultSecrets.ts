import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'secrets.hashicorp.com';

/** Vault Secrets Operator. */
export const vaultSecrets: CelRule[] = [
  ...forKinds(group, ['HCPAuth', 'VaultAuth', 'VaultConnection'], {
    failed: "!at(object, 'status.valid', true)",
    successful: "at(object, 'status.valid', false)",
    message: "at(object, 'status.error', '')",
  }),
  ...forKinds(
    group,
    [
      'HCPVaultSecretsApp',
      'VaultDynamicSecret',
      'VaultPKISecret',
      'VaultStaticSecret',
    ],
    {
      successful:
        "at(object, 'status.lastGeneration', 0) > 0 && at(object, 'status.lastGeneration', 0) >= at(object, 'metadata.generation', 0)",
      note: 'lastGeneration is written after a secret was synced. Errors stand in its events.',
    },
  ),
];
