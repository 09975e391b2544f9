import {
  ExecutionRequest,
  importedSourceType,
  pastExecutionSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  HealthRules,
  Instant,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  HistoryImportService,
  ImportedExecution,
  PastExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { InvalidDraftError } from '../executions/errors';
import { PreparedExecution } from '../executions/ExecutionService';
import { OpenStep } from '../observation/StepStore';
import { EntityOwners } from '../owners/EntityOwners';
import { HistoryStore } from './HistoryStore';
import { pastId } from './pastId';
import { PastWorld } from './PastWorld';
import { PastEvents, playStep } from './playStep';

/** What the importer works with. */
export interface HistoryImporterOptions {
  isEnabled: boolean;
  store: HistoryStore;
  /** Makes a draft as of a reported execution. */
  prepare(request: ExecutionRequest): Promise<PreparedExecution>;
  owners: Pick<EntityOwners, 'remember'>;
  rules?: HealthRules;
  now(): Instant;
}

/** Judges executions of the past in virtual time and writes them down. */
export class HistoryImporter implements HistoryImportService {
  constructor(private readonly options: HistoryImporterOptions) {}

  async importExecution(given: PastExecution): Promise<ImportedExecution> {
    const { isEnabled, store, owners } = this.options;
    if (!isEnabled) {
      throw new Error(
        'Past executions are not imported: set kubernetesObjectStatus.historyImport.enabled to true',
      );
    }
    const past = parse(given);
    const { draft, faults, lookup } = await this.options.prepare(
      requestOf(past),
    );
    if (faults.length > 0) throw new InvalidDraftError(faults);
    const { entityRef } = draft;
    if (entityRef !== undefined && lookup) {
      await owners.remember(entityRef, lookup);
    }
    const createdAt = Date.parse(past.createdAt);
    const id = pastId(past.key, createdAt);
    // `imported` is taken by nobody who reports.
    const source = { ...past.source, type: importedSourceType };
    const isNew = await store.insertPast({
      id,
      createdAt,
      draft: { ...draft, source },
      play: this.playOf(past),
    });
    return { id, isNew };
  }

  /** The world of an execution is one for all of its steps. */
  private playOf(past: PastExecution) {
    const { rules } = this.options;
    const until = this.options.now();
    const world = new PastWorld(past.events, rules);
    const events = new PastEvents([...past.events]);
    const cancelled = past.cancelled && {
      at: Date.parse(past.cancelled.at),
      reason: past.cancelled.reason,
    };
    return (open: OpenStep) =>
      playStep(open, { world, events, cancelled, until, rules });
  }
}

function parse(given: PastExecution): PastExecution {
  const parsed = pastExecutionSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new Error(
    `The past execution "${given?.key}" cannot be read: ${path.join(
      '.',
    )} ${message}`,
  );
}

function requestOf(past: PastExecution): ExecutionRequest {
  const { entityRef, environment, version, title, steps } = past;
  return { entityRef, environment, version, title, steps };
}
