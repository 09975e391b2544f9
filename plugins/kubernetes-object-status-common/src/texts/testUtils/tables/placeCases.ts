import {
  aClaim,
  anEvent,
  aNode,
  aPod,
  aStorageClass,
  mounting,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { CauseCase, made, recorded } from '../CauseCase';
import { judgedEvidence } from '../judgedEvidence';

const hungry = aPod()
  .unschedulable(
    '0/5 nodes are available: 2 Insufficient cpu, 3 node(s) had untolerated taint(s). no new claims to deallocate, preemption: 0/5 nodes are available: 5 Preemption is not helpful for scheduling.',
  )
  .set('spec.containers', [
    { name: 'web', resources: { requests: { cpu: '16' } } },
  ]);

const unfit = (message: string) =>
  mounting(aPod().unschedulable(message), 'data');

const creating = mounting(aPod().waiting('ContainerCreating'), 'data');

const withEvent = (reason: string, message: string) =>
  judgedEvidence(creating, { beside: [anEvent(creating, reason, message)] });

const evicted = (message: string) =>
  judgedEvidence(aPod().failed('Evicted', message));

/** Pods that have no place, no volume, or lost their node. */
export const placeCases: CauseCase[] = [
  recorded('Unschedulable', 'deploy-unschedulable', { kind: 'Pod' }),
  recorded('Unschedulable', 'deploy-unschedulable-grace', {
    kind: 'Deployment',
  }),
  recorded('VolumePending', 'pvc-pending', { kind: 'PersistentVolumeClaim' }),
  made('Unschedulable', 'more than any node has', () => judgedEvidence(hungry)),
  made('Unschedulable', 'its volume is elsewhere', () =>
    judgedEvidence(
      unfit(
        '0/4 nodes are available: 1 Insufficient memory, 3 node(s) had volume node affinity conflict.',
      ),
    ),
  ),
  made('Unschedulable', 'closed nodes and a host port', () =>
    judgedEvidence(
      aPod().unschedulable(
        "0/3 nodes are available: 1 node(s) were unschedulable, 2 node(s) didn't have free ports for the requested pod ports.",
      ),
    ),
  ),
  made('VolumePending', 'a claim without a volume', () =>
    judgedEvidence(
      unfit(
        '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
      ),
    ),
  ),
  made('VolumePending', 'a claim that is not there', () =>
    judgedEvidence(
      unfit(
        '0/3 nodes are available: persistentvolumeclaim "data" not found. preemption: not eligible',
      ),
    ),
  ),
  made('VolumePending', 'storage that says why', () => {
    const claim = aClaim().pending();
    const event = anEvent(
      claim,
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "fast": rpc error: code = ResourceExhausted desc = quota of volumes reached',
    );
    return judgedEvidence(claim, { beside: [aStorageClass(), event] });
  }),
  made('VolumeLost', 'a volume that is gone', () =>
    judgedEvidence(aClaim().set('status.phase', 'Lost')),
  ),
  made('VolumeMountFailed', 'another node still has it', () =>
    withEvent(
      'FailedAttachVolume',
      'Multi-Attach error for volume "pvc-8a1f" Volume is already used by pod(s) web-old',
    ),
  ),
  made('VolumeMountFailed', 'what it timed out on says more', () => {
    const late = anEvent(
      creating,
      'FailedMount',
      'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[data kube-api-access-x2]: timed out waiting for the condition',
    ).at(130);
    const first = anEvent(
      creating,
      'FailedMount',
      'MountVolume.MountDevice failed for volume "pvc-8a1f" : rpc error: code = Internal desc = mount failed: exit status 32: wrong fs type, bad option, bad superblock on /dev/xvdba',
    ).at(20);
    return judgedEvidence(creating, { beside: [late, first] });
  }),
  made('NodeProblem', 'no network for the pod', () =>
    withEvent(
      'FailedCreatePodSandBox',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "1f": plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized',
    ),
  ),
  made('NodeProblem', 'a node that is not ready', () =>
    judgedEvidence(aPod().notReady(), {
      beside: [
        aNode().condition('Ready', 'Unknown', {
          reason: 'NodeStatusUnknown',
          message: 'Kubelet stopped posting node status.',
        }),
      ],
    }),
  ),
  made('NodeProblem', 'a node that has no room after all', () =>
    judgedEvidence(
      aPod().failed(
        'OutOfcpu',
        "Pod was rejected: Node didn't have enough resource: cpu, requested: 2000, used: 3500, capacity: 4000",
      ),
    ),
  ),
  made('NodeProblem', 'a node that is shut down', () =>
    judgedEvidence(
      aPod().failed(
        'Terminated',
        'Pod was terminated in response to imminent node shutdown.',
      ),
    ),
  ),
  made('Evicted', 'short of memory', () =>
    evicted(
      'The node was low on resource: memory. Threshold quantity: 100Mi, available: 64Mi. Container web was using 1280Mi, request is 256Mi, has larger consumption of memory. ',
    ),
  ),
  made('Evicted', 'short of disk', () =>
    evicted('The node had condition: [DiskPressure]. '),
  ),
  made('Evicted', 'more local storage than its own limit', () =>
    evicted(
      'Pod ephemeral local storage usage exceeds the total limit of containers 1Gi. ',
    ),
  ),
];
