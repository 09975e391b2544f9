import {
  ControlPlane,
  KubernetesObject,
  Manifest,
  PodRule,
  conditionOf,
  waitForObjects,
} from '@object-status/test-control-plane';
import { z } from 'zod';

const collections: Record<string, string> = {
  DaemonSet: '/apis/apps/v1/namespaces/*/daemonsets',
  Deployment: '/apis/apps/v1/namespaces/*/deployments',
  Job: '/apis/batch/v1/namespaces/*/jobs',
  Pod: '/api/v1/namespaces/*/pods',
  StatefulSet: '/apis/apps/v1/namespaces/*/statefulsets',
  ResourceQuota: '/api/v1/namespaces/*/resourcequotas',
};

/** A namespace of the cluster in which one scenario plays. */
export class Stage {
  private constructor(
    private readonly plane: ControlPlane,
    readonly namespace: string,
  ) {}

  static async open(
    plane: ControlPlane,
    namespace: string,
    pods: PodRule[],
  ): Promise<Stage> {
    await plane.client.create('/api/v1/namespaces', {
      metadata: { name: namespace },
    });
    plane.kubelet.setBehaviour(namespace, pods);
    return new Stage(plane, namespace);
  }

  /** Applies manifests with kubectl and gives its JSON. */
  apply(manifests: Manifest[]): Promise<string> {
    return this.kubectl(
      ['apply', '-f', '-', '-o', 'json'],
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items: manifests }),
    );
  }

  /** Runs kubectl in the namespace. */
  kubectl(args: string[], input?: string): Promise<string> {
    return this.plane.kubectl(['-n', this.namespace, ...args], input);
  }

  /** Waits until the objects of a kind are as wanted. */
  until(
    kind: string,
    what: string,
    isWanted: (objects: KubernetesObject[]) => boolean,
  ): Promise<KubernetesObject[]> {
    return waitForObjects(this.plane.client, {
      path: collections[kind].replace('*', this.namespace),
      what: `${what} in ${this.namespace}`,
      until: isWanted,
    });
  }

  /** Waits until the only Deployment has finished its rollout. */
  async untilAvailable(): Promise<void> {
    await this.until('Deployment', 'the Deployment is available', objects =>
      objects.some(isRolledOut),
    );
    // Its controller calls it complete while old pods are still leaving.
    await this.until('Pod', 'no pod is leaving', pods =>
      pods.every(({ metadata }) => metadata.deletionTimestamp === undefined),
    );
  }

  /** Takes everything down that goes on moving. */
  async close(): Promise<void> {
    await this.kubectl([
      'delete',
      'deployments,statefulsets,daemonsets,cronjobs,jobs,pods',
      '--all',
      '--wait=false',
    ]);
  }
}

const statusSchema = z.looseObject({
  observedGeneration: z.number().optional(),
});

function isRolledOut(deployment: KubernetesObject): boolean {
  const { observedGeneration } = statusSchema.parse(deployment.status ?? {});
  return (
    observedGeneration === deployment.metadata.generation &&
    conditionOf(deployment, 'Progressing')?.reason === 'NewReplicaSetAvailable'
  );
}
