import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Cluster,
  createCluster,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { defaultObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import knexFactory, { Knex } from 'knex';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
// The very classes of the backend; nothing but its plugin is exported.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { openDatabase } from '../../../../plugins/kubernetes-object-status-backend/src/database/Database';
import { DatabaseRolloutRecorder } from '../../../../plugins/kubernetes-object-status-backend/src/database/recording/DatabaseRolloutRecorder';
import { AutoRecording } from '../../../../plugins/kubernetes-object-status-backend/src/recording/AutoRecording';
import {
  IsThere,
  KnownTemplate,
  Noticed,
  Rollout,
  RolloutRecorder,
  WatchedSince,
} from '../../../../plugins/kubernetes-object-status-backend/src/recording/Rollout';
import { AppliedManifests } from '../../../../plugins/kubernetes-object-status-backend/src/redaction/AppliedManifests';
import { monotonicClock } from '../../../../plugins/kubernetes-object-status-backend/src/signals/monotonicClock';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { Fleet } from './Fleet';

const MIB = 1024 ** 2;

/** What this process takes while nothing happens. */
export interface RestFigures {
  cpuPercent: number;
  heapMiB: number;
  residentMiB: number;
  sockets: number;
}

/** Hands on to the database, and says what was taken. */
class CountingRecorder implements RolloutRecorder {
  readonly recorded = new Set<string>();
  begun = 0;
  private waiting: Array<() => void> = [];

  constructor(private readonly recorder: RolloutRecorder) {}

  async begin(rollouts: Rollout[]): Promise<Noticed[]> {
    const noticed = await this.recorder.begin(rollouts);
    this.begun += rollouts.length;
    this.wake();
    return noticed;
  }

  async notice(rollout: Rollout): Promise<Noticed> {
    const noticed = await this.recorder.notice(rollout);
    this.recorded.add(rollout.workload.metadata.name);
    this.wake();
    return noticed;
  }

  watch(cluster: string, entities: WatchedSince[]): Promise<void> {
    return this.recorder.watch(cluster, entities);
  }

  refresh(seen: KnownTemplate[]): Promise<void> {
    return this.recorder.refresh(seen);
  }

  forget(isThere: IsThere): Promise<void> {
    return this.recorder.forget(isThere);
  }

  async until(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** Automatic recording of a fleet in this process, into a SQLite file. */
export class WatchedFleet {
  opened = 0;

  private constructor(
    private readonly recording: AutoRecording,
    private readonly recorder: CountingRecorder,
    private readonly cluster: Cluster,
    private readonly knex: Knex,
  ) {}

  static async open({
    server,
    namespaces,
    folder,
  }: Fleet): Promise<WatchedFleet> {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: join(folder, 'recorded.sqlite'),
      useNullAsDefault: true,
    });
    const database = await openDatabase({ getClient: async () => knex });
    const recorder = new CountingRecorder(
      new DatabaseRolloutRecorder(database, {
        manifests: new AppliedManifests(256 * MIB),
        check: defaultObjectStatusCheck,
      }),
    );
    const cluster = createCluster({
      name: 'fleet',
      url: `https://127.0.0.1:${server.port}`,
      caData: server.caData,
      credential: { token: server.token },
    });
    const logger = quiet();
    const watched: { fleet?: WatchedFleet } = {};
    const recording = new AutoRecording({
      clusters: new Map([[cluster.name, cluster]]),
      catalog: {
        queryEntities: async () => ({
          items: [entityOf(namespaces)],
          totalItems: 1,
          pageInfo: {},
        }),
      },
      auth: {
        getOwnServiceCredentials: async () => ({
          $$type: '@backstage/BackstageCredentials',
          principal: { type: 'service', subject: 'benchmark' },
        }),
      },
      recorder,
      config: { enabled: true, exclude: [], argoCdNamespace: 'argocd' },
      environments: [{ name: 'default', tier: 'development' }],
      logger,
      clock: monotonicClock,
      onOpened() {
        if (watched.fleet) watched.fleet.opened += 1;
      },
    });
    watched.fleet = new WatchedFleet(recording, recorder, cluster, knex);
    return watched.fleet;
  }

  start(): void {
    this.recording.start();
  }

  /** Waits until so many workloads are known. */
  untilBegun(count: number): Promise<void> {
    return this.recorder.until(() => this.recorder.begun >= count);
  }

  /** Waits until a rollout of the workload is in the database. */
  untilRecorded(name: string): Promise<void> {
    return this.recorder.until(() => this.recorder.recorded.has(name));
  }

  /** What this process takes while nothing happens for so many seconds. */
  async rest(seconds: number): Promise<RestFigures> {
    await delay(2_000);
    const startedAt = performance.now();
    const started = process.cpuUsage();
    await delay(seconds * 1000);
    const { user, system } = process.cpuUsage(started);
    const elapsedMs = performance.now() - startedAt;
    collectGarbage();
    const { heapUsed, rss } = process.memoryUsage();
    return {
      cpuPercent: Number(((user + system) / 10 / elapsedMs).toFixed(2)),
      heapMiB: Number((heapUsed / MIB).toFixed(1)),
      residentMiB: Math.round(rss / MIB),
      sockets: process
        .getActiveResourcesInfo()
        .filter(name => /^(TCP|TLS)SocketWrap$/.test(name)).length,
    };
  }

  async close(): Promise<void> {
    await this.recording.stop();
    await this.cluster.close();
    await this.knex.destroy();
  }
}

/** One entity for all: matching more of them is measured by nobody's eye. */
function entityOf(namespaces: string[]) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'fleet',
      annotations: {
        'kubernetes-object-status.io/label-selector': 'fleet=watched',
        'kubernetes-object-status.io/namespace': namespaces.join(','),
      },
    },
  };
}

function quiet(): LoggerService {
  const say = (message: string) => void process.stderr.write(`${message}\n`);
  const logger: LoggerService = {
    error: say,
    warn: say,
    info() {},
    debug() {},
    child: () => logger,
  };
  return logger;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}
