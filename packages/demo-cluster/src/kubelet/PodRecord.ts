import { createHash, randomBytes } from 'node:crypto';
import { ContainerSpec, Pod } from './Pod';

/** @internal */
export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

/** @internal */
export interface TerminatedState {
  exitCode: number;
  reason: string;
  message?: string;
  startedAt: string;
  finishedAt: string;
  containerID: string;
}

/** @internal */
export type ContainerState =
  | { waiting: { reason: string; message?: string } }
  | { running: { startedAt: string } }
  | { terminated: TerminatedState };

/** What the kubelet knows of a container. @internal */
export interface ContainerRecord {
  name: string;
  image: string;
  type: 'init' | 'sidecar' | 'main';
  restartPolicy: RestartPolicy;
  hasReadinessProbe: boolean;
  state: ContainerState;
  lastState?: TerminatedState;
  ready: boolean;
  restartCount: number;
  imageId: string;
  containerId?: string;
}

/** @internal */
export interface PodCondition {
  type: string;
  status: 'True' | 'False';
  reason?: string;
  message?: string;
  lastTransitionTime: string;
  observedGeneration?: number;
}

/** What the kubelet knows of a pod. @internal */
export interface PodRecord {
  restartPolicy: RestartPolicy;
  startTime: string;
  /** Set once the sandbox, and with it the network, is there. */
  podIp?: string;
  /** Whether its containers were stopped for good, because it is deleted. */
  isStopped: boolean;
  /** Set when the kubelet itself ended the pod. */
  ended?: { reason: string; message: string };
  initContainers: ContainerRecord[];
  containers: ContainerRecord[];
  /** As they were written last; their transition times go on from there. */
  conditions: PodCondition[];
}

/** A record of a pod that has just come to its node. @internal */
export function newPodRecord(pod: Pod, now: string): PodRecord {
  const { containers, initContainers = [], restartPolicy } = pod.spec;
  const hasInit = initContainers.length > 0;
  return {
    restartPolicy,
    startTime: now,
    isStopped: false,
    initContainers: initContainers.map((spec, index) =>
      spec.restartPolicy === 'Always'
        ? newContainer(spec, 'sidecar', 'Always', index > 0)
        : newContainer(
            spec,
            'init',
            restartPolicy === 'Never' ? 'Never' : 'OnFailure',
            index > 0,
          ),
    ),
    containers: containers.map(spec =>
      newContainer(spec, 'main', restartPolicy, hasInit),
    ),
    conditions: [],
  };
}

function newContainer(
  spec: ContainerSpec,
  type: ContainerRecord['type'],
  restartPolicy: RestartPolicy,
  waitsForInit: boolean,
): ContainerRecord {
  return {
    name: spec.name,
    image: spec.image,
    type,
    restartPolicy,
    hasReadinessProbe: spec.readinessProbe !== undefined,
    state: {
      waiting: {
        reason: waitsForInit ? 'PodInitializing' : 'ContainerCreating',
      },
    },
    ready: false,
    restartCount: 0,
    imageId: '',
  };
}

/** Whether it has ended. @internal */
export function isOver({ state }: ContainerRecord): boolean {
  return 'terminated' in state;
}

/** Whether it has ended well. @internal */
export function isDone({ state }: ContainerRecord): boolean {
  return 'terminated' in state && state.terminated.exitCode === 0;
}

/** A container id as containerd gives them. @internal */
export function newContainerId(): string {
  return `containerd://${randomBytes(32).toString('hex')}`;
}

/** The digest that stands for an image; the same image has the same. @internal */
export function imageIdOf(image: string): string {
  const digest = createHash('sha256').update(image).digest('hex');
  return `${image.replace(/:[^/:]*$/, '')}@sha256:${digest}`;
}
