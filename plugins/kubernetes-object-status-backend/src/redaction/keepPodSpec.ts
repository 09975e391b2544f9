import { all, Keep } from './Keep';
import { keepMetadata } from './keepMetadata';

/** Commands and headers may carry credentials; the rest of a handler does not. */
const handler: Record<string, Keep> = {
  httpGet: { fields: all('scalar', 'path', 'port', 'host', 'scheme') },
  ...all('whole', 'tcpSocket', 'grpc', 'sleep'),
};

const probe: Keep = {
  fields: {
    ...handler,
    ...all(
      'scalar',
      'initialDelaySeconds',
      'periodSeconds',
      'timeoutSeconds',
      'successThreshold',
      'failureThreshold',
      'terminationGracePeriodSeconds',
    ),
  },
};

/** Not in it: `command`, `args` and the values of `env`. */
const container: Keep = {
  fields: {
    ...all(
      'scalar',
      'name',
      'image',
      'imagePullPolicy',
      'restartPolicy',
      'stdin',
      'stdinOnce',
      'terminationMessagePath',
      'terminationMessagePolicy',
      'tty',
      'workingDir',
    ),
    ...all(
      'whole',
      'ports',
      'resources',
      'resizePolicy',
      'securityContext',
      'volumeMounts',
      'volumeDevices',
      'envFrom',
    ),
    env: { each: { fields: { name: 'scalar', valueFrom: 'whole' } } },
    ...all(probe, 'livenessProbe', 'readinessProbe', 'startupProbe'),
    lifecycle: {
      fields: {
        ...all({ fields: handler }, 'postStart', 'preStop'),
        stopSignal: 'scalar',
      },
    },
  },
};

/** What is kept of a claim that a workload or a volume brings along. */
export const keepClaim: Keep = {
  fields: {
    apiVersion: 'scalar',
    kind: 'scalar',
    metadata: keepMetadata,
    spec: 'whole',
  },
};

/** Drivers' own attributes (`csi`, `flexVolume`, ...) may carry credentials. */
const volume: Keep = {
  fields: {
    name: 'scalar',
    ...all(
      'whole',
      'configMap',
      'secret',
      'emptyDir',
      'persistentVolumeClaim',
      'hostPath',
      'projected',
      'downwardAPI',
      'nfs',
    ),
    ephemeral: { fields: { volumeClaimTemplate: keepClaim } },
  },
};

/** What is kept of a pod's `spec`. */
export const keepPodSpec: Keep = {
  fields: {
    ...all(
      'scalar',
      'activeDeadlineSeconds',
      'automountServiceAccountToken',
      'dnsPolicy',
      'enableServiceLinks',
      'hostIPC',
      'hostNetwork',
      'hostPID',
      'hostUsers',
      'hostname',
      'nodeName',
      'preemptionPolicy',
      'priority',
      'priorityClassName',
      'restartPolicy',
      'runtimeClassName',
      'schedulerName',
      'serviceAccount',
      'serviceAccountName',
      'setHostnameAsFQDN',
      'shareProcessNamespace',
      'subdomain',
      'terminationGracePeriodSeconds',
    ),
    ...all(
      'whole',
      'affinity',
      'dnsConfig',
      'hostAliases',
      'nodeSelector',
      'os',
      'overhead',
      'readinessGates',
      'resources',
      'resourceClaims',
      'schedulingGates',
      'securityContext',
      'tolerations',
      'topologySpreadConstraints',
    ),
    imagePullSecrets: { each: { fields: { name: 'scalar' } } },
    ...all(
      { each: container },
      'containers',
      'initContainers',
      'ephemeralContainers',
    ),
    volumes: { each: volume },
  },
};
