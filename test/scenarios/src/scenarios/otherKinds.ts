import { aDeployment, Manifest } from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import { Stage } from '../stage/Stage';
import { quickPods } from './behaviours';

const loadBalancer: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { type: 'LoadBalancer', ports: [{ port: 80 }] },
};

const group = 'scenarios.example.test';

/** A kind that no controller answers for, with a status or without. */
function aDefinition(
  kind: string,
  subresources?: Record<string, unknown>,
): Manifest {
  const plural = `${kind.toLowerCase()}s`;
  const schema = {
    type: 'object',
    'x-kubernetes-preserve-unknown-fields': true,
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural, singular: kind.toLowerCase() },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: schema },
          subresources,
        },
      ],
    },
  };
}

const gadgets = aDefinition('Gadget', { status: {} });
const labels = aDefinition('Label');
const sprockets = aDefinition('Sprocket', { status: {} });

function aResource(kind: string): Manifest {
  return {
    apiVersion: `${group}/v1`,
    kind,
    metadata: { name: 'main' },
    spec: { size: 1 },
  };
}

async function establish(stage: Stage, definition: Manifest): Promise<void> {
  await stage.apply([definition]);
  await stage.kubectl([
    ...['wait', '--for=condition=Established', '--timeout=30s'],
    `crd/${definition.metadata.name}`,
  ]);
}

function aStorageClass(volumeBindingMode: string): Manifest {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: `scenarios-${volumeBindingMode.toLowerCase()}` },
    provisioner: 'scenarios.example.test/none',
    volumeBindingMode,
  };
}

const onFirstUse = aStorageClass('WaitForFirstConsumer');
const atOnce = aStorageClass('Immediate');

function aClaimOf(storageClass: Manifest): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: storageClass.metadata.name,
      resources: { requests: { storage: '1Gi' } },
    },
  };
}

const budget: Manifest = {
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name: 'web' },
  spec: {
    minAvailable: 2,
    selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
  },
};

const config: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'web-config' },
  data: { LOG_LEVEL: 'info' },
};

const finalizer = 'scenarios.example.test/held';
const held = {
  ...config,
  metadata: { ...config.metadata, finalizers: [finalizer] },
};

/** Kinds without pods (scenarios 8, 13, 15, 28, 30, 33). */
export const otherKinds: Scenario[] = [
  {
    name: 'a claim that is bound on first use (8)',
    timeoutSeconds: 30,
    stabilizationSeconds: 2,
    given: stage => stage.apply([onFirstUse]),
    manifests: [aClaimOf(onFirstUse)],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /PersistentVolumeClaim data/],
      objects: [
        {
          kind: 'PersistentVolumeClaim',
          name: 'data',
          status: 'Successful',
          reason: ['WaitForFirstConsumer'],
        },
      ],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a claim that nobody binds (8)',
    timeoutSeconds: 5,
    stabilizationSeconds: 2,
    given: stage => stage.apply([atOnce]),
    manifests: [aClaimOf(atOnce)],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['VolumePending'],
      says: [
        /^Timed out/m,
        /PersistentVolumeClaim data/,
        /scenarios-immediate/,
      ],
      objects: [
        { kind: 'PersistentVolumeClaim', name: 'data', status: 'InProgress' },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a load balancer that gets no address (13)',
    timeoutSeconds: 5,
    stabilizationSeconds: 2,
    manifests: [loadBalancer],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['LoadBalancerPending'],
      says: [/^Timed out/m, /Service web/, /address/],
      objects: [
        {
          kind: 'Service',
          name: 'web',
          status: 'InProgress',
          reason: ['LoadBalancerPending'],
        },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a custom resource whose controller says nothing (15)',
    timeoutSeconds: 8,
    stabilizationSeconds: 2,
    given: stage => establish(stage, gadgets),
    manifests: [aResource('Gadget')],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['ControllerNotResponding'],
      says: [/^Timed out/m, /Gadget main/],
      objects: [{ kind: 'Gadget', name: 'main', status: 'InProgress' }],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a custom resource of a kind that has no status (15)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    given: stage => establish(stage, labels),
    manifests: [aResource('Label')],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Label main/],
      objects: [{ kind: 'Label', name: 'main', status: 'Successful' }],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a definition that is created (28)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    // Of a run before.
    given: stage =>
      stage.kubectl([
        ...['delete', 'crd', sprockets.metadata.name],
        ...['--ignore-not-found', '--wait=true'],
      ]),
    // What lies in a namespace tells where the step plays.
    manifests: [sprockets, config],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /CustomResourceDefinition sprockets/],
      objects: [
        {
          kind: 'CustomResourceDefinition',
          name: `sprockets\\.${group}`,
          status: 'Successful',
          reason: ['Established'],
        },
      ],
      seen: ['InProgress', 'Successful'],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'an object whose finalizer keeps it from going (30)',
    timeoutSeconds: 5,
    stabilizationSeconds: 2,
    given: async stage => {
      await stage.apply([held]);
      await stage.kubectl(['delete', 'configmap/web-config', '--wait=false']);
    },
    manifests: [held],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['StillTerminating'],
      says: [
        /^Timed out/m,
        /ConfigMap web-config/,
        /scenarios\.example\.test\/held/,
      ],
      objects: [
        {
          kind: 'ConfigMap',
          name: 'web-config',
          status: 'InProgress',
          reason: ['Terminating'],
        },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a disruption budget that has too few pods (33)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    pods: [quickPods],
    manifests: [aDeployment(), budget],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /PodDisruptionBudget web/],
      objects: [
        { kind: 'PodDisruptionBudget', name: 'web', status: 'Successful' },
      ],
      never: ['Failed', 'Paused'],
    },
  },
];
