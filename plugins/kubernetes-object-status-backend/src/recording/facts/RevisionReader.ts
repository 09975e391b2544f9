import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Cluster,
  isClusterError,
  ObjectName,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { Clock } from '../../observation/Clock';
import { RecordingOptions } from '../options';
import { GitOpsSource } from './gitOpsSource';

interface Read {
  at: number;
  revision: Promise<string | undefined>;
}

/**
 * Reads what revision a GitOps tool applied: one small read, shared by the
 * workloads that it applied together.
 */
export class RevisionReader {
  private readonly reads = new Map<string, Read>();
  /** Until when objects of a kind are not asked for, since they may not be read. */
  private readonly refusedUntil = new Map<string, number>();

  constructor(
    private readonly world: {
      cluster: Pick<Cluster, 'name' | 'findObject'>;
      logger: LoggerService;
      clock: Clock;
      options: RecordingOptions;
    },
  ) {}

  /** `undefined` when there is none, or when it cannot be read; never throws. */
  async fetch(
    source: GitOpsSource,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { clock, options } = this.world;
    const now = clock.now();
    const refusedUntil = this.refusedUntil.get(source.object.kind) ?? -Infinity;
    if (now < refusedUntil) return undefined;
    this.forgetBefore(now - options.revisionSharedMs);
    const key = JSON.stringify(source.object);
    const known = this.reads.get(key);
    if (known) return known.revision;
    const revision = this.read(source, signal);
    this.reads.set(key, { at: now, revision });
    return revision;
  }

  private forgetBefore(instant: number): void {
    for (const [key, { at }] of this.reads) {
      if (at < instant) this.reads.delete(key);
    }
  }

  private async read(
    source: GitOpsSource,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { cluster, options } = this.world;
    const patience = AbortSignal.timeout(options.revisionPatienceMs);
    try {
      const found = await cluster.findObject(
        source.object,
        AbortSignal.any([signal, patience]),
      );
      return source.revisionOf(found);
    } catch (error) {
      this.report(source.object, error);
      return undefined;
    }
  }

  private report({ kind, namespace, name }: ObjectName, error: unknown): void {
    const { clock, cluster, logger, options } = this.world;
    if (!isClusterError(error) || error.code !== 'Forbidden') {
      logger.debug(
        `The revision of ${kind} ${namespace}/${name} was not read: ${error}`,
      );
      return;
    }
    this.refusedUntil.set(kind, clock.now() + options.revisionRefusedMs);
    logger.info(
      `Rollouts of cluster ${cluster.name} are named by their images, because no ${kind} may be read there: grant get on it to show its revision`,
    );
  }
}
