import { CauseQuery, DossierStore } from '../../dossier/DossierStore';
import { Visibility } from '../../executions/ExecutionStore';
import { Database } from '../Database';
import { countCause } from './countCause';
import { findLastGood } from './findLastGood';
import { hasFailures } from './hasFailures';
import { listTroubled } from './listTroubled';
import { loadCompared } from './loadCompared';

/** What dossiers are made of in the plugin's database: a method for each verb beside it. */
export class DatabaseDossierStore implements DossierStore {
  constructor(private readonly database: Database) {}

  load(id: string, visibility: Visibility) {
    return loadCompared(this.database, id, visibility);
  }

  findLastGood(
    of: { id: string; entityRef: string; environment: string },
    visibility: Visibility,
  ) {
    return findLastGood(this.database, of, visibility);
  }

  listTroubled(executionId: string) {
    return listTroubled(this.database, executionId);
  }

  hasFailures(executionId: string) {
    return hasFailures(this.database, executionId);
  }

  countCause(query: CauseQuery, visibility: Visibility) {
    return countCause(this.database, query, visibility);
  }
}
