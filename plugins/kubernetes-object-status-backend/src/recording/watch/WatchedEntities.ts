import {
  digest,
  Instant,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { WatchedEntity } from '../entities/WatchedEntity';
import { WatchedSince } from '../Rollout';

interface Entry {
  entityRef: string;
  selection: string;
  /** By our clock. */
  since: Instant;
}

/** Since when the workloads of each entity are watched on a cluster. */
export class WatchedEntities {
  private entries = new Map<string, Entry>();
  private isTold = true;

  constructor(private readonly cluster: string) {}

  /** From now on these are watched; what is new among them since the instant given. */
  update(entities: readonly WatchedEntity[], since: Instant): void {
    const before = this.entries;
    this.entries = new Map();
    for (const entity of entities) {
      const { entityRef, clusters } = entity;
      if (clusters && !clusters.includes(this.cluster)) continue;
      const selection = selectionOf(entity);
      const known = before.get(entityRef);
      const isKnown = known?.selection === selection;
      const entry = isKnown ? known : { entityRef, selection, since };
      this.entries.set(entityRef, entry);
    }
    this.isTold = false;
  }

  /**
   * What was not taken yet, by the clock of the cluster: its instant now, and
   * how much earlier by ours each was watched (R14). `undefined` when nothing
   * changed.
   */
  take(now: Instant, clusterTime: Instant): WatchedSince[] | undefined {
    if (this.isTold) return undefined;
    this.isTold = true;
    return [...this.entries.values()].map(({ since, ...entry }) => ({
      ...entry,
      since: Math.round(clusterTime - (now - since)),
    }));
  }
}

/** Another one names other workloads, which may have been there for long. */
function selectionOf(entity: WatchedEntity): string {
  const { selector, isSelectedById, namespaces, clusters } = entity;
  return digest({ selector, isSelectedById, namespaces, clusters });
}
