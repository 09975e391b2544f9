import { Draft } from '../../executions/Draft';
import {
  ExecutionStore,
  KeyedAnswer,
  ListFilter,
  ListQuery,
  StoredExecution,
  Visibility,
} from '../../executions/ExecutionStore';
import { FinishedStep } from '../../executions/StepReport';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Database } from '../Database';
import { finishReportedStep } from '../steps/finishReportedStep';
import { startReportedStep } from '../steps/startReportedStep';
import { listObjects } from '../objects/listObjects';
import { listObjectsAt } from '../objects/listObjectsAt';
import { purgeHistory } from '../objects/purgeHistory';
import { listTransitions } from '../transitions/listTransitions';
import { endAbandoned } from './endAbandoned';
import { findExecution, findScopes } from './findExecution';
import { insertExecution } from './insertExecution';
import { listExecutions } from './listExecutions';
import { requestCancel } from './requestCancel';

/** Executions in the plugin's database: a method for each verb beside it. */
export class DatabaseExecutionStore implements ExecutionStore {
  /** `manifests` are those of young executions, whole; none are known without. */
  constructor(
    private readonly database: Database,
    private readonly manifests = new AppliedManifests(0),
  ) {}

  insert(id: string, draft: Draft, keyed?: KeyedAnswer) {
    return insertExecution(this.database, this.manifests, { id, draft, keyed });
  }

  startStep(id: string, number: number) {
    return startReportedStep(this.database, id, number);
  }

  finishStep(of: StoredExecution, number: number, finished: FinishedStep) {
    const place = { id: of.id, number, of };
    return finishReportedStep(this.database, this.manifests, place, finished);
  }

  find(id: string, visibility: Visibility) {
    return findExecution(this.database, id, visibility);
  }

  findScopes(ids: string[]) {
    return findScopes(this.database, ids);
  }

  list(filter: ListFilter, page: ListQuery, visibility: Visibility) {
    return listExecutions(this.database, filter, page, visibility);
  }

  listObjects(id: string, step: number, since: number | undefined) {
    return listObjects(this.database, id, step, since);
  }

  listObjectsAt(executionId: string, step: number, at: number) {
    return listObjectsAt(this.database, { executionId, step, at });
  }

  async purgeHistory(keptMs: number, signal?: AbortSignal) {
    const { knex, now } = this.database;
    const options = { batchSize: 1_000, batches: 100, signal };
    await purgeHistory({ knex }, (await now(knex)) - keptMs, options);
  }

  listTransitions(id: string, page: { after: number; limit: number }) {
    return listTransitions(this.database, id, page);
  }

  endAbandoned() {
    return endAbandoned(this.database);
  }

  requestCancel(id: string, reason: string) {
    return requestCancel(this.database, id, reason);
  }
}
