import { CelRule } from '../rules/own/CelRule';

/** Bitnami Sealed Secrets. */
export const sealedSecrets: CelRule[] = [
  {
    group: 'bitnami.com',
    kind: 'SealedSecret',
    failed: "isFalse(object, 'Synced')",
    successful: "isTrue(object, 'Synced')",
  },
];
