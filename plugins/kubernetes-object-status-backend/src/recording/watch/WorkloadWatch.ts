import {
  Cluster,
  ListSubscription,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  identityKey,
  Instant,
  KubernetesObject,
  NamedObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from '../../observation/Clock';
import { ownerOf } from '../entities/ownerOf';
import { WatchedEntity } from '../entities/WatchedEntity';
import { readWorkload, Workload, workloadProjection } from '../facts/Workload';
import { Refusals } from './Refusals';
import { Exclusion, isExcluded, Scopes, scopesOf } from './scopesOf';
import { IsThere } from '../Rollout';
import { RolloutSink, SeenRollout } from './SeenRollout';
import { WatchedEntities } from './WatchedEntities';

/** The kinds that bring Pods and are rolled out. */
export const watchedKinds = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;

const apps = { apiVersion: 'apps/v1' };

/** By what a workload is told from what it was before. */
interface Told {
  template: string;
  generation?: number;
}

/** What is known of one list. */
interface WatchedList {
  kind: string;
  /** Absent for the whole cluster. */
  namespace?: string;
  subscription: ListSubscription;
  /** By uid; `undefined` until it was read whole. */
  workloads?: Map<string, Workload>;
}

/**
 * Watches the workloads of a cluster that belong to entities, and tells of every
 * pod template once.
 *
 * Levels, not edges: what is told is compared with what was told before, so that
 * a list that is read again, or a second list of the same, tells nothing twice.
 */
export class WorkloadWatch {
  private readonly lists = new Map<string, WatchedList>();
  /** What was last told of each uid. */
  private readonly told = new Map<string, Told>();
  private readonly watched: WatchedEntities;
  private entities: readonly WatchedEntity[] = [];
  private scopes: Scopes = { namespaces: [], isWide: false };

  constructor(
    private readonly world: {
      cluster: Cluster;
      sink: RolloutSink;
      refusals: Refusals;
      exclusions: readonly Exclusion[];
      wideFrom: number;
      clock: Clock;
    },
  ) {
    this.watched = new WatchedEntities(world.cluster.name);
  }

  /** How many workloads are watched, those of no entity included. */
  get size(): number {
    let size = 0;
    for (const { workloads } of this.lists.values()) {
      size += workloads?.size ?? 0;
    }
    return size;
  }

  /**
   * Tells of every key whether its workload is there now; `undefined` where the
   * list that would hold it was not read. What is of another cluster, or in no
   * list, is not.
   */
  presence(): IsThere {
    const present = new Set<string>();
    const unread: string[] = [];
    for (const { kind, namespace, workloads } of this.lists.values()) {
      const place = { cluster: this.world.cluster.name, ...apps, kind };
      if (!workloads) unread.push(beginningOf({ ...place, namespace }));
      for (const { object } of workloads?.values() ?? []) {
        present.add(identityKey({ ...place, ...object.metadata }));
      }
    }
    return key => {
      if (present.has(key)) return true;
      return unread.some(each => key.startsWith(each)) ? undefined : false;
    };
  }

  /** From now on these are the entities that have workloads; new ones were not there at `before`. */
  update(
    entities: readonly WatchedEntity[],
    before: Instant | undefined,
  ): void {
    const { clock, cluster, exclusions, wideFrom } = this.world;
    this.entities = entities;
    this.watched.update(entities, before ?? clock.now());
    this.scopes = scopesOf(cluster.name, entities, exclusions, wideFrom);
    this.openAndClose();
    // What belonged to nobody was there before it belongs to somebody, unless
    // it was made since.
    const listed = [...this.lists.values()].flatMap(({ workloads }) => [
      ...(workloads?.values() ?? []),
    ]);
    this.begin(listed);
  }

  stop(): void {
    for (const key of [...this.lists.keys()]) this.close(key);
  }

  private openAndClose(): void {
    const wanted = new Map(
      watchedKinds.flatMap(kind =>
        this.namespacesOf(kind).map(namespace => [
          keyOf(kind, namespace),
          { kind, namespace },
        ]),
      ),
    );
    for (const key of [...this.lists.keys()]) {
      if (!wanted.has(key)) this.close(key);
    }
    for (const [key, { kind, namespace }] of wanted) {
      if (!this.lists.has(key)) this.open(key, kind, namespace);
    }
  }

  /**
   * The whole cluster where that is wanted; while it is refused, what entities
   * name of it. One kind is never watched both ways: two watches have no common
   * order, and would tell a template again that is gone.
   */
  private namespacesOf(kind: string): Array<string | undefined> {
    const { isWide, namespaces } = this.scopes;
    if (!isWide) return namespaces;
    const isRefused = this.world.refusals.has(kind, undefined);
    return isRefused ? [undefined, ...namespaces] : [undefined];
  }

  private open(key: string, kind: string, namespace: string | undefined): void {
    const { cluster, refusals } = this.world;
    const list: WatchedList = {
      kind,
      namespace,
      subscription: { close() {} },
    };
    this.lists.set(key, list);
    list.subscription = cluster.watch(
      {
        ...apps,
        kind,
        namespace,
        projection: workloadProjection,
        // What is refused is said here, once for a namespace.
        isContext: true,
      },
      {
        onListed: objects => {
          if (refusals.clear(kind, namespace) && !namespace) {
            this.openAndClose();
          }
          this.onListed(list, objects);
        },
        onUpserted: object => this.onUpserted(list, object),
        onDeleted: ({ metadata }) => this.onDeleted(list, metadata.uid ?? ''),
        onTrouble: ({ type, message }) => {
          if (type !== 'Forbidden') return;
          refusals.add(kind, namespace, message);
          if (!namespace) this.openAndClose();
        },
        onObserved() {},
      },
    );
  }

  private close(key: string): void {
    const list = this.lists.get(key);
    this.lists.delete(key);
    if (!list) return;
    list.subscription.close();
    this.world.refusals.clear(list.kind, list.namespace);
    for (const uid of list.workloads?.keys() ?? []) this.told.delete(uid);
  }

  private onListed(list: WatchedList, objects: KubernetesObject[]): void {
    const before = list.workloads;
    list.workloads = new Map(
      objects
        .flatMap(object => readWorkload(object) ?? [])
        .map(workload => [workload.uid, workload]),
    );
    for (const uid of before?.keys() ?? []) {
      if (!list.workloads.has(uid)) this.told.delete(uid);
    }
    const isFirst = before === undefined;
    if (isFirst) this.begin([...list.workloads.values()]);
    // After a gap what is new came during it.
    else for (const workload of list.workloads.values()) this.notice(workload);
  }

  private onUpserted(list: WatchedList, object: KubernetesObject): void {
    const workload = readWorkload(object);
    if (!workload) return;
    list.workloads?.set(workload.uid, workload);
    this.notice(workload);
  }

  private onDeleted({ workloads }: WatchedList, uid: string): void {
    workloads?.delete(uid);
    this.told.delete(uid);
  }

  private begin(workloads: Workload[]): void {
    this.tellWatched();
    const seen = workloads
      .filter(({ uid }) => !this.told.has(uid))
      .flatMap(workload => this.take(workload) ?? []);
    if (seen.length > 0) this.world.sink.begin(seen);
  }

  /** Since when is told by the cluster's clock: as soon as that is known. */
  private tellWatched(): void {
    const { clock, cluster, sink } = this.world;
    const clusterTime = cluster.clusterTime();
    if (clusterTime === undefined) return;
    const entities = this.watched.take(clock.now(), clusterTime);
    if (entities) sink.watch(entities);
  }

  private notice(workload: Workload): void {
    const before = this.told.get(workload.uid);
    const now = toldOf(workload);
    const isSameTemplate = before?.template === now.template;
    const isCountedAlike = before?.generation === now.generation;
    if (isSameTemplate && isCountedAlike) return;
    const seen = this.take(workload);
    if (!seen) return;
    const { sink } = this.world;
    // Somebody's change has a generation of its own: an API server of another
    // version only spells the template otherwise.
    const isSpelled = isCountedAlike && now.generation !== undefined;
    if (before && (isSameTemplate || isSpelled)) sink.refresh(seen);
    else sink.notice(seen);
  }

  /** Whose it is, and notes that it is told; `undefined` when it is nobody's. */
  private take(workload: Workload): SeenRollout | undefined {
    const { cluster, exclusions } = this.world;
    const { namespace } = workload.object.metadata;
    const { labels } = workload;
    const place = { cluster: cluster.name, namespace, labels };
    if (!workload.isTopmost || isExcluded(place, exclusions)) return undefined;
    const entity = ownerOf(place, this.entities);
    if (!entity) return undefined;
    this.told.set(workload.uid, toldOf(workload));
    return { workload, entity };
  }
}

function toldOf({ template, object }: Workload): Told {
  return { template, generation: object.metadata.generation };
}

/** With what the keys of all workloads of a kind begin, in a namespace or everywhere. */
function beginningOf(place: Omit<NamedObject, 'name'>): string {
  const key = identityKey({ ...place, name: '' });
  // Before the name stands the namespace, which is empty where it is any.
  return place.namespace === undefined ? key.slice(0, -1) : key;
}

function keyOf(kind: string, namespace: string | undefined): string {
  return JSON.stringify([kind, namespace ?? null]);
}
