import {
  Cluster,
  ListSubscription,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  ClusterView,
  KindView,
  ObjectGraph,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from './Clock';
import { SeenList } from './SeenList';
import { AppliedObject } from './StepStore';
import { StepTarget, stepTargets } from './stepTargets';

interface OpenList {
  list: SeenList;
  /** Absent when the cluster is not configured any more. */
  cluster?: Cluster;
  subscription?: ListSubscription;
}

/** Everything that one step sees, in all its clusters. */
export class StepLens {
  private readonly lists: OpenList[];
  private readonly kinds = new Map<string, KindView[]>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly applied: AppliedObject[],
    clusters: Map<string, Cluster>,
    clock: Clock,
    private readonly onChange: () => void,
  ) {
    this.lists = stepTargets(applied).map(target => ({
      list: new SeenList(target, clock, onChange),
      cluster: clusters.get(target.cluster),
    }));
  }

  /**
   * Opens the lists. The first read of each is consistent, so that nothing is
   * judged on evidence from before the step (R8).
   */
  open(): void {
    for (const each of this.lists) this.subscribe(each);
    for (const cluster of new Set(this.lists.map(each => each.cluster))) {
      if (cluster) this.discover(cluster);
    }
  }

  close(): void {
    this.stopping.abort();
    for (const { subscription } of this.lists) subscription?.close();
  }

  /** Whether every list has answered, well or not. */
  get isAnswered(): boolean {
    return this.lists.every(({ list, cluster }) => list.isAnswered || !cluster);
  }

  /** What is seen now; each deletion is told once. */
  graph(): ObjectGraph {
    const names = new Set(this.applied.map(({ cluster }) => cluster));
    return {
      applied: this.applied,
      clusters: [...names].map(cluster => this.viewOf(cluster)),
    };
  }

  /** The observed lists that hold any of these uids, with their clusters. */
  listsHolding(uids: Set<string>): Array<{ list: SeenList; cluster: Cluster }> {
    return this.lists.flatMap(({ list, cluster }) => {
      const holds = list.present.some(({ metadata }) =>
        uids.has(metadata.uid ?? ''),
      );
      return cluster && list.isObserved && holds ? [{ list, cluster }] : [];
    });
  }

  /** Reads a list anew, consistently. */
  reread(list: SeenList): void {
    const open = this.lists.find(each => each.list === list);
    if (!open) return;
    open.subscription?.close();
    this.subscribe(open);
  }

  private subscribe(open: OpenList): void {
    const { apiVersion, kind, namespace } = open.list.target;
    const target = { apiVersion, kind, namespace };
    open.subscription = open.cluster?.watch(target, open.list, 'consistent');
  }

  private discover(cluster: Cluster): void {
    const targets = new Map<string, StepTarget>();
    for (const { list } of this.lists) {
      if (list.target.cluster !== cluster.name) continue;
      targets.set(`${list.target.apiVersion}/${list.target.kind}`, list.target);
    }
    for (const { apiVersion, kind } of targets.values()) {
      cluster.findKind(apiVersion, kind, this.stopping.signal).then(
        served => {
          if (!served) return;
          const { hasStatus } = served;
          const known = this.kinds.get(cluster.name) ?? [];
          this.kinds.set(cluster.name, [
            ...known,
            { apiVersion, kind, hasStatus },
          ]);
          this.onChange();
        },
        // The list of the same kind reports what is wrong; without an answer
        // a kind is taken to have a status.
        () => undefined,
      );
    }
  }

  private viewOf(cluster: string): ClusterView {
    const lists = this.lists
      .map(each => each.list)
      .filter(list => list.target.cluster === cluster);
    return {
      cluster,
      objects: lists.flatMap(list => list.present),
      deleted: lists.flatMap(list => list.takeDeleted()),
      lists: lists.map(list => list.view),
      kinds: this.kinds.get(cluster),
    };
  }
}
