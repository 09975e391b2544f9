import {
  Cluster,
  ListSubscription,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  ClusterView,
  HealthRules,
  ObjectGraph,
  ObjectIndex,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from './Clock';
import { EventPlace, StepEvents } from './events/StepEvents';
import { EventBooks } from './events/EventBooks';
import { KindBook } from './KindBook';
import { Change } from './Mailbox';
import { SeenList } from './SeenList';
import { OpenStep } from './StepStore';
import { stepTargets, targetKey } from './stepTargets';

interface OpenList {
  list: SeenList;
  /** Absent when the cluster is not configured any more. */
  cluster?: Cluster;
  subscription?: ListSubscription;
}

/** A list that has to prove the end of a window (R2). */
export interface DecidingList {
  list: SeenList;
  cluster: Cluster;
  /** Uids of the counted objects that it holds. */
  uids: string[];
  /** An applied object is not in it, or takes no part in the proof: nothing that we have not seen may be in it. */
  isClosed: boolean;
}

/** What a step sees with, beside its clusters. */
export interface StepLensWorld {
  clock: Clock;
  /** Something was heard; it is seen once it is applied. */
  onChange(change: Change): void;
  /** What judges in place of the engine's own rules; default: nothing. */
  rules?: HealthRules;
  events: EventBooks;
  /** Whether the step shows an object: only then what is said of it is news. */
  isShown(uid: string): boolean;
}

/** Namespaces in which a step has lists, by cluster. */
function eventPlaces(lists: OpenList[]): EventPlace[] {
  const places = new Map<string, EventPlace>();
  for (const { list, cluster } of lists) {
    const { namespace } = list.target;
    if (!cluster || !namespace) continue;
    places.set(`${cluster.name}|${namespace}`, { cluster, namespace });
  }
  return [...places.values()];
}

/** Everything that one step sees, in all its clusters. */
export class StepLens {
  private readonly lists: OpenList[];
  private readonly kinds: KindBook;
  /** They explain: no gap, no proof and no answer is waited for. */
  private readonly events: StepEvents;
  /** What is said has changed and was not looked at yet. */
  private isSaidAnew = false;
  /** What is in the lists, by cluster. */
  private readonly indices = new Map<string, ObjectIndex>();

  constructor(
    private readonly open: Pick<OpenStep, 'applied' | 'check'>,
    clusters: Map<string, Cluster>,
    { clock, onChange, rules, events, isShown }: StepLensWorld,
  ) {
    this.kinds = new KindBook(
      apply => onChange({ at: clock.now(), subject: this.kinds, apply }),
      (cluster, definition) => this.indexOf(cluster).add(definition),
    );
    // R13: without a verdict nothing has to be seen.
    const applied = open.check.mode === 'none' ? [] : open.applied;
    this.lists = stepTargets(applied, rules).map(target => {
      const cluster = clusters.get(target.cluster);
      const { apiVersion, kind } = target;
      const onObserved = () => {
        if (cluster) this.kinds.learn(cluster, apiVersion, kind);
      };
      const describeSilence = () => cluster?.health().message;
      const hooks = { onChange, onObserved, describeSilence };
      const index = this.indexOf(target.cluster);
      return { list: new SeenList(target, clock, hooks, index), cluster };
    });
    this.events = new StepEvents(eventPlaces(this.lists), {
      books: events,
      isShown,
      onSaid: () => this.tellSaid(clock, onChange),
    });
  }

  /**
   * Opens the lists. The first read of each is consistent, so that nothing is
   * judged on evidence from before the step (R8).
   */
  start(): void {
    for (const each of this.lists) this.subscribe(each);
    this.events.start();
  }

  close(): void {
    this.kinds.close();
    this.events.close();
    for (const { subscription } of this.lists) subscription?.close();
  }

  /** Whether every list has answered, well or not, and what it tells of its kinds too. */
  get isAnswered(): boolean {
    const areListed = this.lists.every(
      ({ list, cluster }) => list.isAnswered || !cluster,
    );
    return areListed && this.kinds.isSettled;
  }

  /** Whether everything that the step could show is seen. */
  get isWhole(): boolean {
    return this.lists.every(({ list }) => list.view.state !== 'Gap');
  }

  /** What is seen now, with the deletions since `forgetDeleted`. */
  graph(): ObjectGraph {
    const { applied } = this.open;
    const names = new Set(applied.map(({ cluster }) => cluster));
    return {
      applied,
      clusters: [...names].map(cluster => this.viewOf(cluster)),
    };
  }

  /** The deletions have been looked at. */
  forgetDeleted(): void {
    for (const { list } of this.lists) list.forgetDeleted();
  }

  startTrails(): void {
    for (const { list } of this.lists) list.startTrail();
  }

  endTrails(): void {
    for (const { list } of this.lists) list.endTrail();
  }

  /**
   * The observed lists that decide, given the uids that make up the continuity.
   * Lists in a gap decide nothing: R9 says whether the window may end at all.
   */
  decidingLists(counted: Set<string>): DecidingList[] {
    const closed = this.closedTargets(counted);
    return this.lists.flatMap(({ list, cluster }) => {
      if (!cluster || !list.isObserved) return [];
      const uids = list
        .presentOf(counted)
        .flatMap(({ metadata }) => metadata.uid ?? []);
      const isClosed = closed.has(targetKey(list.target));
      return uids.length > 0 || isClosed
        ? [{ list, cluster, uids, isClosed }]
        : [];
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

  /** Targets of applied objects that are not among the counted uids. */
  private closedTargets(counted: Set<string>): Set<string> {
    const provable = new Set<string>();
    for (const { list } of this.lists) {
      const key = targetKey(list.target);
      for (const { metadata } of list.presentOf(counted)) {
        provable.add(`${key}|${metadata.name}`);
      }
    }
    return new Set(
      this.open.applied
        .map(applied => ({ key: targetKey(applied), name: applied.name }))
        .filter(({ key, name }) => !provable.has(`${key}|${name}`))
        .map(({ key }) => key),
    );
  }

  /** However often: one look takes it all in. */
  private tellSaid(clock: Clock, onChange: StepLensWorld['onChange']): void {
    if (this.isSaidAnew) return;
    this.isSaidAnew = true;
    const apply = () => {
      this.isSaidAnew = false;
    };
    onChange({ at: clock.now(), subject: this.events, apply });
  }

  private indexOf(cluster: string): ObjectIndex {
    const index = this.indices.get(cluster) ?? new ObjectIndex();
    this.indices.set(cluster, index);
    return index;
  }

  private viewOf(cluster: string): ClusterView {
    const lists = this.lists
      .map(each => each.list)
      .filter(list => list.target.cluster === cluster);
    return {
      cluster,
      objects: this.indexOf(cluster),
      deleted: lists.flatMap(list => list.gone),
      lists: lists.map(list => list.view),
      events: this.events.sourceOf(cluster),
      kinds: this.kinds.kindsOf(cluster),
    };
  }
}
