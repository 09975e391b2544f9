import { CelRule } from '../rules/own/CelRule';
import { oneOf, readyIsFinal } from './expressions';
import { forKinds } from './forKinds';

const group = 'external-secrets.io';

/** External Secrets Operator, and the controller before it (kubernetes-client.io). */
export const externalSecrets: CelRule[] = [
  ...forKinds(group, ['ExternalSecret'], readyIsFinal),
  ...forKinds(
    group,
    ['PushSecret', 'SecretStore', 'ClusterSecretStore'],
    readyIsFinal,
  ),
  ...forKinds(group, ['ClusterExternalSecret', 'ClusterPushSecret'], {
    failed: oneOf(
      "isTrue(object, 'NotReady')",
      "isTrue(object, 'PartiallyReady')",
      "isFalse(object, 'Ready')",
    ),
    successful: "isTrue(object, 'Ready')",
    note: 'Older releases write NotReady and PartiallyReady beside Ready.',
  }),
  {
    group: 'kubernetes-client.io',
    kind: 'ExternalSecret',
    failed: "at(object, 'status.status', '').startsWith('ERROR')",
    successful: "at(object, 'status.status', '') == 'SUCCESS'",
    message: "at(object, 'status.status', '')",
  },
];
