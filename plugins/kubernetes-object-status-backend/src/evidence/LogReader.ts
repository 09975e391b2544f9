import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Cluster,
  isClusterError,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { KeptLogTail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { LiveLogs, LogOf } from '../objects/LiveLogs';
import { LiveName } from '../objects/LiveName';
import { CaptureStore, ReadLogs } from './CaptureStore';
import { LogReading } from './LogReading';
import { NewCapture } from './NewCapture';
import { readTail } from './readTail';

/** Bounds of reading logs; tests make the time short. */
export interface LogReaderOptions {
  /** Captures whose logs are read at the same time. */
  parallel: number;
  /** One log has so long, in milliseconds. */
  deadlineMs: number;
  /** Captures that wait; of more than that no logs are read. */
  mostWaiting: number;
}

const defaultOptions: LogReaderOptions = {
  parallel: 4,
  deadlineMs: 10_000,
  mostWaiting: 500,
};

/** What logs are read with. */
export interface LogReaderWorld {
  clusters: Map<string, Cluster>;
  /** Names of the clusters whose configuration lets logs be read. */
  allowed: ReadonlySet<string>;
  store: Pick<CaptureStore, 'addLogs'>;
  logger: LoggerService;
  /** Milliseconds since 1970. */
  now?: () => number;
  options?: Partial<LogReaderOptions>;
}

/**
 * Reads what containers wrote, for captures and for whoever looks at a Pod.
 *
 * L1: nothing waits for it: a capture is stored before its logs are asked for,
 * and no verdict knows of them.
 * L2: only so many at once, each with a deadline, so that a kubelet that does
 * not answer keeps others waiting for a while only.
 */
export class LogReader implements LogReading, LiveLogs {
  private readonly options: LogReaderOptions;
  private readonly now: () => number;
  private readonly stopping = new AbortController();
  private readonly waiting: NewCapture[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly world: LogReaderWorld) {
    this.options = { ...defaultOptions, ...world.options };
    this.now = world.now ?? Date.now;
  }

  isOn(cluster: string): boolean {
    return this.world.allowed.has(cluster) && this.world.clusters.has(cluster);
  }

  ask(captures: NewCapture[]): void {
    if (this.stopping.signal.aborted) return;
    const asked = captures.filter(({ logTargets }) => logTargets.length > 0);
    const room = this.options.mostWaiting - this.waiting.length;
    // The rest says already that there was no answer.
    this.waiting.push(...asked.slice(0, Math.max(0, room)));
    this.begin();
  }

  async read(
    { cluster, namespace = '', name }: LiveName,
    of: LogOf,
  ): Promise<KeptLogTail | undefined> {
    const pod = { namespace, pod: name };
    // Whoever asked is told that there is none.
    return this.readOne(cluster, pod, of).catch(() => undefined);
  }

  /** Ends what is being read; what was not read stays as it is stored. */
  async stop(): Promise<void> {
    this.waiting.length = 0;
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private begin(): void {
    while (this.running.size < this.options.parallel) {
      const next = this.waiting.shift();
      if (!next) return;
      const reading = this.readFor(next).finally(() => {
        this.running.delete(reading);
        this.begin();
      });
      this.running.add(reading);
    }
  }

  private async readFor(capture: NewCapture): Promise<void> {
    const read = await this.readAll(capture);
    if (this.stopping.signal.aborted) return;
    try {
      await this.world.store.addLogs(capture.id, read);
    } catch (error) {
      this.world.logger.warn(
        `Logs of ${capture.identity.kind} ${capture.identity.name} could not be kept; the dossier shows none: ${error}`,
      );
    }
  }

  private async readAll({
    identity,
    logTargets,
  }: NewCapture): Promise<ReadLogs> {
    const pod = { namespace: identity.namespace ?? '', pod: identity.name };
    const logs: KeptLogTail[] = [];
    let isForbidden = false;
    for (const target of logTargets) {
      try {
        logs.push(await this.readOne(identity.cluster, pod, target));
      } catch (error) {
        isForbidden ||= isRefusal(error);
      }
    }
    if (logs.length > 0) return { logs };
    return { logs, missing: isForbidden ? 'Forbidden' : 'NoAnswer' };
  }

  private async readOne(
    name: string,
    pod: { namespace: string; pod: string },
    of: LogOf,
  ): Promise<KeptLogTail> {
    const cluster = this.world.clusters.get(name);
    if (!cluster || !this.isOn(name)) {
      throw new Error(`Logs may not be read in cluster ${name}`);
    }
    const signal = AbortSignal.any([
      this.stopping.signal,
      AbortSignal.timeout(this.options.deadlineMs),
    ]);
    signal.throwIfAborted();
    return readTail(cluster, pod, of, { now: this.now, signal });
  }
}

function isRefusal(error: unknown): boolean {
  return (
    isClusterError(error) &&
    (error.code === 'Forbidden' || error.code === 'Unauthorized')
  );
}
