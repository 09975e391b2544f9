import { number, read } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { anObject, Built, built, ObjectBuilder } from './ObjectBuilder';

/** Counts of a workload's status. @internal */
export interface Counts {
  replicas?: number;
  updated?: number;
  ready?: number;
  available?: number;
}

function template(image: string): unknown {
  return {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'web', image }] },
  };
}

/** A workload with replicas; by default every count is as wanted. @internal */
export class WorkloadBuilder extends ObjectBuilder {
  /** Wants and has so many. */
  replicas(count: number): this {
    return this.wanting(count).counts({
      replicas: count,
      updated: count,
      ready: count,
      available: count,
    });
  }

  /** Wants so many, whatever there is. */
  wanting(count: number | undefined): this {
    return this.set('spec.replicas', count);
  }

  /** Counts of the status; what is not named stays. */
  counts({ replicas, updated, ready, available }: Counts): this {
    const now = (path: string) => number(this.object, `status.${path}`);
    return this.set('status.replicas', replicas ?? now('replicas'))
      .set('status.updatedReplicas', updated ?? now('updatedReplicas'))
      .set('status.readyReplicas', ready ?? now('readyReplicas'))
      .set('status.availableReplicas', available ?? now('availableReplicas'));
  }

  /** Another pod template: another revision. */
  image(image: string): this {
    return this.set('spec.template', template(image));
  }

  /** Pods are refused. */
  refused(message: string): this {
    const reason = 'FailedCreate';
    return this.condition('ReplicaFailure', 'True', { reason, message });
  }
}

/** A Deployment; by default complete. @internal */
export class DeploymentBuilder extends WorkloadBuilder {
  /** In the middle of an update: one of its pods is new, none of them ready. */
  rollingOut(): this {
    const replicas = number(this.object, 'spec.replicas') ?? 1;
    return this.counts({
      replicas: replicas + 1,
      updated: 1,
      ready: replicas,
      available: replicas,
    }).condition('Progressing', 'True', { reason: 'ReplicaSetUpdated' });
  }

  /** Nothing of the current revision is there yet. */
  starting(): this {
    return this.counts({ replicas: 0, updated: 0, ready: 0, available: 0 });
  }

  paused(): this {
    return this.set('spec.paused', true);
  }

  deadlineExceeded(): this {
    const reason = 'ProgressDeadlineExceeded';
    return this.condition('Progressing', 'False', { reason });
  }

  notAvailable(message = 'too few pods'): this {
    const reason = 'MinimumReplicasUnavailable';
    return this.condition('Available', 'False', { reason, message });
  }
}

/** A ReplicaSet; by default complete. @internal */
export class ReplicaSetBuilder extends WorkloadBuilder {
  /** The one that a Deployment made for its present template. */
  override of(owner: Built): this {
    const deployment = built(owner);
    const replicas = number(deployment, 'spec.replicas') ?? 1;
    const labels = {
      app: 'web',
      'pod-template-hash': this.object.metadata.name,
    };
    return super
      .of(owner)
      .set('spec.template', read(deployment, 'spec.template'))
      .set('spec.template.metadata.labels', labels)
      .replicas(replicas);
  }
}

function workload(kind: string, name: string): KubernetesObject {
  return anObject('apps/v1', kind, name)
    .generation(1)
    .observing(1)
    .set('spec.template', template('shop/web:1')).object;
}

/** A complete Deployment `web` with one replica. @internal */
export function aDeployment(name = 'web'): DeploymentBuilder {
  return new DeploymentBuilder(workload('Deployment', name))
    .replicas(1)
    .set('spec.progressDeadlineSeconds', 600)
    .condition('Available', 'True')
    .condition('Progressing', 'True', { reason: 'NewReplicaSetAvailable' });
}

/** A complete ReplicaSet `web-1` with one replica. @internal */
export function aReplicaSet(name = 'web-1'): ReplicaSetBuilder {
  return new ReplicaSetBuilder(workload('ReplicaSet', name)).replicas(1);
}

/** A complete ReplicationController `web` with one replica. @internal */
export function aReplicationController(name = 'web'): WorkloadBuilder {
  const made = workload('ReplicationController', name);
  return new WorkloadBuilder({ ...made, apiVersion: 'v1' }).replicas(1);
}
