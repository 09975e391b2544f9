import {
  HealthRules,
  KubernetesObject,
  ListView,
  ObjectGraph,
  ObjectIndex,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { PastEvent } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AppliedObject } from '../observation/StepStore';
import { StepTarget, stepTargets } from '../observation/stepTargets';

/** One cluster as it was at an instant. */
class PastCluster {
  readonly index = new ObjectIndex();
  private readonly byUid = new Map<string, KubernetesObject>();
  private deleted: KubernetesObject[] = [];

  upsert(object: KubernetesObject): void {
    const uid = uidOf(object);
    const before = this.byUid.get(uid);
    if (before) this.index.remove(before);
    this.byUid.set(uid, object);
    this.index.add(object);
  }

  delete(object: KubernetesObject): void {
    const uid = uidOf(object);
    const before = this.byUid.get(uid);
    if (!before) return;
    this.index.remove(before);
    this.byUid.delete(uid);
    this.deleted.push(object);
  }

  /** What went since it was asked last. */
  takeDeleted(): KubernetesObject[] {
    const { deleted } = this;
    this.deleted = [];
    return deleted;
  }
}

function uidOf({ apiVersion, kind, metadata }: KubernetesObject): string {
  const { uid, namespace = '', name } = metadata;
  return uid ?? `${apiVersion}|${kind}|${namespace}|${name}`;
}

/** Clusters of the past, as they were at an instant, seen without a gap. */
export class PastWorld {
  private readonly clusters = new Map<string, PastCluster>();

  /** Kinds that some event tells of, with their cluster. */
  private readonly told: Set<string>;

  constructor(events: PastEvent[], private readonly rules?: HealthRules) {
    this.told = new Set(
      events.flatMap(({ cluster, upsert = [] }) =>
        upsert.map(({ kind }) => `${cluster}/${kind}`),
      ),
    );
  }

  apply({ cluster, upsert = [], delete: gone = [] }: PastEvent): void {
    const world = this.of(cluster);
    for (const object of upsert) world.upsert(object);
    for (const object of gone) world.delete(object);
  }

  /** What a step sees; what went is told once. */
  graph(applied: AppliedObject[]): ObjectGraph {
    const names = new Set(applied.map(({ cluster }) => cluster));
    const targets = stepTargets(applied, this.rules).filter(target =>
      this.isSeen(target, applied),
    );
    return {
      applied,
      clusters: [...names].map(cluster => ({
        cluster,
        objects: this.of(cluster).index,
        deleted: this.of(cluster).takeDeleted(),
        lists: targets
          .filter(target => target.cluster === cluster)
          .map(
            ({ apiVersion, kind, namespace }): ListView => ({
              apiVersion,
              kind,
              namespace,
              state: 'Observed',
            }),
          ),
      })),
    };
  }

  /** Without a single node given there is no saying that one is gone. */
  private isSeen(target: StepTarget, applied: AppliedObject[]): boolean {
    const { cluster, kind, namespace } = target;
    if (namespace !== undefined) return true;
    const isApplied = applied.some(each => each.kind === kind);
    return isApplied || this.told.has(`${cluster}/${kind}`);
  }

  private of(cluster: string): PastCluster {
    const world = this.clusters.get(cluster) ?? new PastCluster();
    this.clusters.set(cluster, world);
    return world;
  }
}
