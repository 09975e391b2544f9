import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  ListedStep,
  OpenStep,
  StepKey,
  StepStore,
  StepWrite,
} from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { listWatchedClusters } from '../afterwatch/listWatchedClusters';
import { Database } from '../Database';
import { startWaiting } from '../executions/startWaiting';
import { claimShards, Epochs } from '../shards/claimShards';
import { AfterEnd } from './AfterEnd';
import { listOpenClusters, listOpenSteps } from './listOpenSteps';
import { loadOpenSteps } from './loadOpenSteps';
import { writeStep } from './writeStep';

/** Who owns clusters on SQLite: there is one process. */
const localOwner = 'local';

/**
 * Steps in the plugin's database, written under the epochs that this process
 * claimed when it started.
 */
export class DatabaseStepStore implements StepStore {
  private constructor(
    private readonly database: Database,
    private readonly manifests: AppliedManifests,
    /** The epochs under which this process may write. */
    readonly epochs: Epochs,
    private readonly afterEnd: AfterEnd,
  ) {}

  /**
   * Claims the clusters, so that a process that is still writing for them is
   * fenced: those configured, and those that steps need, open or watched, although they are
   * configured no more.
   */
  static async create(options: {
    database: Database;
    manifests: AppliedManifests;
    clusters: string[];
    afterEnd?: AfterEnd;
  }): Promise<DatabaseStepStore> {
    const { database, manifests, afterEnd = {} } = options;
    const needed = [
      ...(await listOpenClusters(database)),
      ...(await listWatchedClusters(database)),
    ];
    const clusters = new Set([...options.clusters, ...needed]);
    const epochs = await claimShards(database, [...clusters], localOwner);
    return new DatabaseStepStore(database, manifests, epochs, afterEnd);
  }

  startWaiting(): Promise<string[]> {
    return startWaiting(this.database);
  }

  listOpenSteps(): Promise<ListedStep[]> {
    return listOpenSteps(this.database);
  }

  loadOpenSteps(keys?: StepKey[]): Promise<OpenStep[]> {
    return loadOpenSteps(this.database, this.manifests, keys);
  }

  async write(write: StepWrite): Promise<void> {
    const { hasEnded } = await writeStep(
      this.database,
      this.epochs,
      write,
      this.afterEnd,
    );
    if (hasEnded) this.manifests.forget(write.executionId);
  }

  now(): Promise<Instant> {
    return this.database.now(this.database.knex);
  }
}
