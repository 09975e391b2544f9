import {
  aDeployment,
  aStatefulSet,
  Manifest,
} from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import { quickPods } from './behaviours';

const withSettings = aDeployment({
  podSpec: {
    volumes: [{ name: 'config', configMap: { name: 'settings' } }],
  },
});

const noPods: Manifest = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'small' },
  spec: { hard: { pods: '0' } },
};

/** What only Events of the cluster say: no condition and no status has it. */
export const events: Scenario[] = [
  {
    name: 'a volume whose config map is missing, as its events say',
    timeoutSeconds: 8,
    stabilizationSeconds: 2,
    pods: [
      {
        ...quickPods,
        mount: { volume: 'config', error: 'configmap "settings" not found' },
      },
    ],
    manifests: [withSettings],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['ConfigMissing', 'VolumeMountFailed'],
      says: [/^Timed out/m, /Pod web-\S+/, /settings/],
      objects: [
        {
          kind: 'Pod',
          name: 'web-.*',
          status: 'InProgress',
          reason: ['ContainerCreating'],
        },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a StatefulSet whose pods exceed the quota, as its events say (17)',
    timeoutSeconds: 8,
    stabilizationSeconds: 2,
    given: stage => stage.apply([noPods]),
    manifests: [aStatefulSet()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['QuotaExceeded'],
      says: [/^Timed out/m, /StatefulSet \S+/, /quota/],
      objects: [{ kind: 'StatefulSet', name: '.*', status: 'InProgress' }],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
];
