import {
  anEvent,
  aPod,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { CauseCase, made, recorded } from '../CauseCase';
import { judgedEvidence } from '../judgedEvidence';

const refused = (message: string) =>
  judgedEvidence(aPod().waiting('CreateContainerConfigError', message));

const creating = aPod()
  .waiting('ContainerCreating')
  .set('spec.volumes', [
    { name: 'settings', configMap: { name: 'web-settings' } },
    { name: 'keys', secret: { secretName: 'web-keys' } },
  ]);

const notMounted = (message: string) =>
  judgedEvidence(creating, {
    beside: [anEvent(creating, 'FailedMount', message)],
  });

/** ConfigMaps and Secrets that are not there. */
export const configurationCases: CauseCase[] = [
  recorded('SecretMissing', 'deploy-config-error', { kind: 'Pod' }),
  recorded('SecretMissing', 'deploy-config-error', { kind: 'Deployment' }),
  made('SecretMissing', 'a key of a Secret', () =>
    refused("couldn't find key password in Secret shop/db"),
  ),
  made('SecretMissing', 'a key that a volume names', () =>
    notMounted(
      'MountVolume.SetUp failed for volume "keys" : references non-existent secret key: tls.crt',
    ),
  ),
  made('ConfigMissing', 'a ConfigMap', () =>
    refused('configmap "web-settings" not found'),
  ),
  made('ConfigMissing', 'a key of a ConfigMap', () =>
    refused("couldn't find key LOG_LEVEL in ConfigMap shop/web-settings"),
  ),
  made('ConfigMissing', 'a ConfigMap that a volume names', () =>
    notMounted(
      'MountVolume.SetUp failed for volume "settings" : configmap "web-settings" not found',
    ),
  ),
  made('StartupTooSlow', 'nothing but a kubelet that has just begun', () =>
    refused(
      'failed to sync configmap cache: timed out waiting for the condition',
    ),
  ),
];
