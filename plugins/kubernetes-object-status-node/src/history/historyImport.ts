import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { PastExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What became of a past execution. @public */
export interface ImportedExecution {
  id: string;
  /** `false` when it was imported before; then nothing was written. */
  isNew: boolean;
}

/**
 * Takes executions of the past into the history.
 *
 * The engine judges the events in virtual time, as it would have done then:
 * outcomes are not given, they are found.
 *
 * @public
 */
export interface HistoryImportService {
  /**
   * Imports one execution; waits until the plugin has started.
   *
   * @throws Error - importing is not configured (`historyImport.enabled`), or
   * the execution cannot be told from what is given; nothing was written
   */
  importExecution(past: PastExecution): Promise<ImportedExecution>;
}

/**
 * The service together with the plugin that does the work.
 *
 * @public
 */
export interface HistoryImportBroker extends HistoryImportService {
  /** For the plugin alone: from now on it imports. */
  provide(importer: HistoryImportService): void;
}

class Broker implements HistoryImportBroker {
  provide!: (importer: HistoryImportService) => void;
  private readonly importer = new Promise<HistoryImportService>(resolve => {
    this.provide = resolve;
  });

  async importExecution(past: PastExecution): Promise<ImportedExecution> {
    return (await this.importer).importExecution(past);
  }
}

/**
 * Imports executions of the past: of another system, or of a demo.
 *
 * @public
 */
export const historyImportServiceRef = createServiceRef<HistoryImportBroker>({
  id: 'kubernetes-object-status.history-import',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: () => new Broker() }),
});
