import { toTimestamp } from '../objects/time';
import { Registry } from '../registry/Registry';

const capacity = {
  cpu: '4',
  'ephemeral-storage': '100Gi',
  memory: '16Gi',
  pods: '110',
};

/** Creates nodes `demo-node-1`, `demo-node-2` ... that are ready; those that are there stay. @internal */
export function createNodes(
  registry: Registry,
  count: number,
  now: Date,
): void {
  for (let number = 1; number <= count; number++) {
    createNode(registry, `demo-node-${number}`, number, now);
  }
}

function createNode(
  registry: Registry,
  name: string,
  number: number,
  now: Date,
): void {
  const key = { apiVersion: 'v1', kind: 'Node', name };
  if (registry.get(key)) return;
  registry.create({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
      },
      annotations: {
        'demo.kubernetes-object-status.io/simulated':
          'This node is simulated; no container runs on it.',
      },
    },
    spec: {},
  });
  registry.updateStatus({
    ...key,
    metadata: { name },
    status: {
      capacity,
      allocatable: capacity,
      addresses: [
        { type: 'InternalIP', address: `172.18.0.${number + 1}` },
        { type: 'Hostname', address: name },
      ],
      conditions: conditionsAt(toTimestamp(now)),
      nodeInfo: {
        architecture: 'amd64',
        bootID: '',
        containerRuntimeVersion: 'simulated://1',
        kernelVersion: 'simulated',
        kubeProxyVersion: '',
        kubeletVersion: 'v1.36.3-simulated',
        machineID: '',
        operatingSystem: 'linux',
        osImage: 'Simulated by Kubernetes Object Status',
        systemUUID: '',
      },
    },
  });
}

function conditionsAt(at: string) {
  const condition = (
    type: string,
    status: string,
    reason: string,
    message: string,
  ) => ({
    type,
    status,
    lastHeartbeatTime: at,
    lastTransitionTime: at,
    reason,
    message,
  });
  return [
    condition(
      'MemoryPressure',
      'False',
      'KubeletHasSufficientMemory',
      'kubelet has sufficient memory available',
    ),
    condition(
      'DiskPressure',
      'False',
      'KubeletHasNoDiskPressure',
      'kubelet has no disk pressure',
    ),
    condition(
      'PIDPressure',
      'False',
      'KubeletHasSufficientPID',
      'kubelet has sufficient PID available',
    ),
    condition(
      'Ready',
      'True',
      'KubeletReady',
      'kubelet is posting ready status',
    ),
  ];
}
