import { number, read, records, text } from '../kubernetes/fields';
import { anObject, Built, built, ObjectBuilder } from './ObjectBuilder';
import { PodBuilder } from './pods';
import { WorkloadBuilder } from './workloads';

const HASH = 'controller-revision-hash';

/** A StatefulSet; by default complete at revision `db-new`. @internal */
export class StatefulSetBuilder extends WorkloadBuilder {
  /** In the middle of an update, so many of its Pods are new. */
  updating(updated: number): this {
    return this.counts({ updated }).set('status.currentRevision', 'db-old');
  }

  partition(partition: number): this {
    return this.set('spec.updateStrategy.rollingUpdate', { partition });
  }

  onDelete(): this {
    return this.set('spec.updateStrategy', { type: 'OnDelete' });
  }
}

/** A complete StatefulSet `db` with one replica. @internal */
export function aStatefulSet(name = 'db'): StatefulSetBuilder {
  const set = anObject('apps/v1', 'StatefulSet', name).generation(1);
  return new StatefulSetBuilder(set.observing(1).object)
    .image('shop/db:2')
    .set('spec.updateStrategy', { type: 'RollingUpdate' })
    .set('status.currentRevision', 'db-new')
    .set('status.updateRevision', 'db-new')
    .replicas(1);
}

/** A DaemonSet; by default complete. @internal */
export class DaemonSetBuilder extends WorkloadBuilder {
  /** So many nodes, each with an updated and available Pod. */
  nodes(count: number): this {
    return this.set('status', {
      observedGeneration: read(this.object, 'metadata.generation'),
      desiredNumberScheduled: count,
      currentNumberScheduled: count,
      updatedNumberScheduled: count,
      numberReady: count,
      numberAvailable: count,
    });
  }

  onDelete(): this {
    return this.set('spec.updateStrategy', { type: 'OnDelete' });
  }

  /** A field of its pod template's spec. */
  template(field: string, value: unknown): this {
    return this.set(`spec.template.spec.${field}`, value);
  }
}

/** A complete DaemonSet `logger` on one node. @internal */
export function aDaemonSet(name = 'logger'): DaemonSetBuilder {
  return new DaemonSetBuilder(
    anObject('apps/v1', 'DaemonSet', name).generation(1).object,
  )
    .image('shop/logger:2')
    .nodes(1);
}

/** A revision `new` of a DaemonSet's present template. @internal */
export function aControllerRevision(
  owner: Built,
  hash = 'new',
  revision = 2,
): ObjectBuilder {
  const { name } = built(owner).metadata;
  const template = read(built(owner), 'spec.template') as object;
  return anObject('apps/v1', 'ControllerRevision', `${name}-${hash}`)
    .of(owner)
    .set('metadata.labels', { [HASH]: hash })
    .set('revision', revision)
    .set('data', { spec: { template: { $patch: 'replace', ...template } } });
}

/** A Pod of a set, at a revision. @internal */
export function atRevision(pod: PodBuilder, hash: string): PodBuilder {
  return pod.set('metadata.labels', { app: 'web', [HASH]: hash });
}

/** A Pod on a node. @internal */
export function onNode(pod: PodBuilder, name: string | undefined): PodBuilder {
  return pod.set('spec.nodeName', name);
}

/** A Pod of a DaemonSet before it is scheduled to its node. @internal */
export function boundFor(pod: PodBuilder, name: string): PodBuilder {
  const matchFields = [
    { key: 'metadata.name', operator: 'In', values: [name] },
  ];
  return pod
    .pending()
    .set(
      'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution',
      { nodeSelectorTerms: [{ matchFields }] },
    );
}

/** A node; by default ready and without taints. @internal */
export class NodeBuilder extends ObjectBuilder {
  notReady(): this {
    return this.condition('Ready', 'False', { reason: 'KubeletNotReady' });
  }

  labelled(labels: Record<string, string>): this {
    return this.set('metadata.labels', labels);
  }

  tainted(key: string, effect: string, value?: string): this {
    const taints = records(this.object, 'spec.taints');
    return this.set('spec.taints', [...taints, { key, effect, value }]);
  }
}

/** A ready node `node-1`. @internal */
export function aNode(name = 'node-1'): NodeBuilder {
  const node = anObject('v1', 'Node', name).set(
    'metadata.namespace',
    undefined,
  );
  return new NodeBuilder(node.object).condition('Ready', 'True');
}

/** A CronJob `nightly`. @internal */
export function aCronJob(name = 'nightly'): ObjectBuilder {
  return anObject('batch/v1', 'CronJob', name)
    .generation(1)
    .set('spec', { schedule: '0 3 * * *', suspend: false })
    .set('status', {});
}

/** An Ingress `web` for one host, without an address. @internal */
export function anIngress(name = 'web'): ObjectBuilder {
  return anObject('networking.k8s.io/v1', 'Ingress', name)
    .generation(1)
    .set('spec', {
      ingressClassName: 'nginx',
      rules: [{ host: 'shop.example.com' }],
    })
    .set('status', { loadBalancer: {} });
}

/** How many replicas a workload wants. @internal */
export function wantedBy(workload: Built): number {
  return number(built(workload), 'spec.replicas') ?? 1;
}

/** The revision that a StatefulSet updates to. @internal */
export function revisionOf(set: Built): string {
  return text(built(set), 'status.updateRevision') ?? '';
}
