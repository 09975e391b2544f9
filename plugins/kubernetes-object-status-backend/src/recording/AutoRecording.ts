import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { AutoRecordConfig, EnvironmentConfig } from '../config/readConfig';
import { Clock } from '../observation/Clock';
import { describeRollout } from './describeRollout';
import { EntityBook } from './entities/EntityBook';
import { WatchedEntity } from './entities/WatchedEntity';
import { gitOpsSource } from './facts/gitOpsSource';
import { RevisionReader } from './facts/RevisionReader';
import { defaultRecordingOptions, RecordingOptions } from './options';
import { Noticed, Rollout, RolloutRecorder } from './Rollout';
import { Refusal, Refusals } from './watch/Refusals';
import { RolloutQueue } from './watch/RolloutQueue';
import { SeenRollout } from './watch/SeenRollout';
import { WorkloadWatch } from './watch/WorkloadWatch';

/** How well the rollouts of a cluster are recorded by themselves. */
export interface RecordingHealth {
  /** Watched workloads, those of no entity included. */
  workloads: number;
  /** Places whose workloads may not be read. */
  refused: Refusal[];
}

interface WatchedCluster {
  watch: WorkloadWatch;
  queue: RolloutQueue;
  refusals: Refusals;
}

/**
 * Records every rollout of the workloads that entities name by their
 * annotations, whoever started it.
 */
export class AutoRecording {
  private readonly clusters = new Map<string, WatchedCluster>();
  private readonly book: EntityBook;

  constructor(
    private readonly world: {
      clusters: Map<string, Cluster>;
      catalog: Pick<CatalogService, 'queryEntities'>;
      auth: Pick<AuthService, 'getOwnServiceCredentials'>;
      recorder: RolloutRecorder;
      config: AutoRecordConfig;
      environments: EnvironmentConfig[];
      logger: LoggerService;
      clock: Clock;
      options?: Partial<RecordingOptions>;
      /** An execution was opened. */
      onOpened(executionId: string): void;
    },
  ) {
    const { auth, catalog, clock, logger } = world;
    this.book = new EntityBook({
      auth,
      catalog,
      clock,
      logger,
      options: this.options,
      onChanged: (entities, before) => this.update(entities, before),
    });
  }

  /** Begins to watch; without `enabled` in the configuration nothing is done. */
  start(): void {
    if (this.world.config.enabled && this.world.clusters.size > 0) {
      this.book.start();
    }
  }

  /** Ends it; resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    await this.book.stop();
    const watched = [...this.clusters.values()];
    for (const { watch } of watched) watch.stop();
    await Promise.all(watched.map(({ queue }) => queue.stop()));
  }

  /** `undefined` where nothing is watched. */
  health(cluster: string): RecordingHealth | undefined {
    const watched = this.clusters.get(cluster);
    return (
      watched && {
        workloads: watched.watch.size,
        refused: watched.refusals.all(),
      }
    );
  }

  /**
   * Forgets workloads that are gone for long, those of places that are not
   * watched any more too. Nothing is forgotten before the catalog has answered.
   */
  async forget(): Promise<void> {
    if (this.clusters.size === 0) return;
    const presences = [...this.clusters.values()].map(({ watch }) =>
      watch.presence(),
    );
    await this.world.recorder.forget(key => {
      const told = presences.map(isThere => isThere(key));
      if (told.includes(true)) return true;
      return told.includes(undefined) ? undefined : false;
    });
  }

  private get options(): RecordingOptions {
    return { ...defaultRecordingOptions, ...this.world.options };
  }

  private update(entities: WatchedEntity[], before: Instant | undefined): void {
    for (const cluster of this.world.clusters.values()) {
      const known = this.clusters.get(cluster.name);
      const watched = known ?? this.open(cluster);
      this.clusters.set(cluster.name, watched);
      watched.watch.update(entities, before);
    }
  }

  private open(cluster: Cluster): WatchedCluster {
    const { clock, config, logger, recorder } = this.world;
    const { options } = this;
    const refusals = new Refusals(cluster.name, logger);
    const revisions = new RevisionReader({ cluster, clock, logger, options });
    const queue = new RolloutQueue({
      cluster: cluster.name,
      recorder,
      complete: (seen, signal) =>
        this.complete(cluster.name, revisions, seen, signal),
      onNoticed: noticed => this.tell(noticed),
      logger,
      clock,
      options,
    });
    const watch = new WorkloadWatch({
      cluster,
      sink: queue,
      refusals,
      clock,
      exclusions: config.exclude,
      wideFrom: options.wideFrom,
    });
    return { watch, queue, refusals };
  }

  private async complete(
    cluster: string,
    revisions: RevisionReader,
    seen: SeenRollout,
    signal: AbortSignal,
  ): Promise<Rollout> {
    const { config, environments } = this.world;
    const source = gitOpsSource(seen.workload, config.argoCdNamespace);
    const revision = source && (await revisions.fetch(source, signal));
    return describeRollout(seen, { cluster, environments, revision });
  }

  private tell(noticed: Noticed): void {
    if (noticed.type === 'Opened') this.world.onOpened(noticed.executionId);
  }
}
