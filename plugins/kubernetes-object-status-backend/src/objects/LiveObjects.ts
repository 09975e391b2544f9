import {
  Cluster,
  isClusterError,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  KubernetesObject,
  ObjectEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { LiveName } from './LiveName';
import { readEvents } from './readEvents';

/** What a cluster says of an object now. */
export type LiveObject =
  | {
      type: 'Seen';
      /** When it was asked, in milliseconds since 1970. */
      at: number;
      /** Absent where it is not there, or another one has its name. */
      object?: KubernetesObject;
      /** Newest first; empty as well where they cannot be read. */
      events: ObjectEvent[];
    }
  | { type: 'Missing'; why: 'NoAnswer' | 'Forbidden' | 'NotAsked' };

/** How long a cluster has, and how long what it said is good for others. */
export interface LiveTiming {
  deadlineMs: number;
  sharedMs: number;
}

// A reader waits for it, and the rest of the page does not need it. Whoever
// opens the same object within a second sees the same answer.
const defaultTiming: LiveTiming = { deadlineMs: 3_000, sharedMs: 1_000 };

interface Asked {
  answer: Promise<LiveObject>;
  until: number;
}

/**
 * Asks clusters for single objects as they stand now: one read and one list of
 * events at each question, however many ask for the same at once. Never asks
 * for a Secret, and never by itself.
 */
export class LiveObjects {
  private readonly asked = new Map<string, Asked>();
  private readonly timing: LiveTiming;

  constructor(
    private readonly options: {
      clusters: ReadonlyMap<string, Cluster>;
      timing?: LiveTiming;
      now?: () => number;
    },
  ) {
    this.timing = options.timing ?? defaultTiming;
  }

  /** Never fails: what cannot be had is missing, with its reason. */
  async read(name: LiveName): Promise<LiveObject> {
    const cluster = this.options.clusters.get(name.cluster);
    if (!cluster || name.kind === 'Secret') {
      return { type: 'Missing', why: 'NotAsked' };
    }
    const now = this.now();
    for (const [key, { until }] of this.asked) {
      if (until <= now) this.asked.delete(key);
    }
    const key = JSON.stringify([
      name.cluster,
      name.apiVersion,
      name.kind,
      name.namespace,
      name.name,
      name.uid,
    ]);
    const known = this.asked.get(key);
    if (known) return known.answer;
    const answer = this.ask(cluster, name);
    const { deadlineMs, sharedMs } = this.timing;
    this.asked.set(key, { answer, until: now + deadlineMs });
    const found = await answer;
    this.asked.set(key, { answer, until: this.now() + sharedMs });
    return found;
  }

  private async ask(cluster: Cluster, name: LiveName): Promise<LiveObject> {
    const at = this.now();
    const signal = AbortSignal.timeout(this.timing.deadlineMs);
    try {
      const [found, events] = await Promise.all([
        cluster.findObject(name, signal),
        readEvents(cluster, name, signal),
      ]);
      const isOther =
        name.uid !== undefined && found?.metadata.uid !== name.uid;
      return {
        type: 'Seen',
        at,
        object: isOther ? undefined : found,
        events,
      };
    } catch (error) {
      return { type: 'Missing', why: whyMissing(error) };
    }
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

/** The page says which; that clusters do not answer is told by their health. */
function whyMissing(error: unknown): 'NoAnswer' | 'Forbidden' {
  const isRefused =
    isClusterError(error) && ['Forbidden', 'Unauthorized'].includes(error.code);
  return isRefused ? 'Forbidden' : 'NoAnswer';
}
