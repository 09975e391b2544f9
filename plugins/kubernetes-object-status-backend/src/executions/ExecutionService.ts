import {
  ApiWarning,
  CreatedExecution,
  Execution,
  ExecutionRequest,
  ExecutionSummary,
  FinishStepRequest,
  ObjectList,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ExecutionScope } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { uuidv7 } from 'uuidv7';
import { Claim } from '../idempotency/IdempotencyStore';
import { EntityLookup, EntityOwners } from '../owners/EntityOwners';
import { AppliedManifests } from '../redaction/AppliedManifests';
import { Manifest } from '../redaction/redactManifest';
import { Draft, DraftFault, DraftStep, targetsOf } from './Draft';
import { DraftContext } from './DraftContext';
import { Faults } from './Faults';
import { InvalidDraftError, UnknownExecutionError } from './errors';
import {
  Begun,
  ExecutionStore,
  ListFilter,
  ListPage,
  ListQuery,
  StoredExecution,
  Visibility,
} from './ExecutionStore';
import { permalink } from './permalink';
import { resolveDraft } from './resolveDraft';
import { endOf, PreparedFinish, resolveFinish } from './resolveFinish';
import { StepReport } from './StepReport';

/** A draft that is ready to be decided upon. */
export interface PreparedExecution {
  draft: Draft;
  /** What keeps it from being recorded; told only to those who may create it. */
  faults: DraftFault[];
  /** What permissions are decided by. */
  scope: ExecutionScope;
  lookup?: EntityLookup;
}

/** An execution as the API answers it, but for what depends on the caller. */
export type FoundExecution = Omit<Execution, 'allowedActions'>;

/** What the service works with. */
export interface ExecutionServiceOptions {
  store: ExecutionStore;
  owners: EntityOwners;
  manifests: AppliedManifests;
  context: DraftContext;
  /** Address of the portal. */
  baseUrl: string;
  /** Told of an execution that is to be observed otherwise: recorded or cancelled. */
  onOpened: (executionId: string) => void;
}

/** Records, finds and cancels executions; knows nothing of requests. */
export class ExecutionService {
  constructor(private readonly options: ExecutionServiceOptions) {}

  /** Makes a draft of a request; records nothing. */
  async prepare(request: ExecutionRequest): Promise<PreparedExecution> {
    const { draft, faults } = await resolveDraft(request, this.options.context);
    const { entityRef, environment } = draft;
    const lookup =
      entityRef === undefined
        ? undefined
        : await this.options.owners.lookUp(entityRef);
    const warnings = [...draft.warnings, ...entityWarnings(entityRef, lookup)];
    return {
      draft: { ...draft, warnings },
      faults,
      lookup,
      scope: {
        entityRef,
        environment,
        owners: lookup?.owners ?? [],
        targets: targetsOf(draft),
      },
    };
  }

  /** @throws InvalidDraftError - the draft has faults */
  requireSound({ faults }: PreparedExecution): void {
    if (faults.length > 0) throw new InvalidDraftError(faults);
  }

  /**
   * Records a draft and starts its first step, or adopts the automatic execution
   * of the same rollout. With a claim the answer is kept in the same transaction.
   *
   * @throws InvalidDraftError - the draft has faults
   */
  async create(
    prepared: PreparedExecution,
    claim?: Claim,
  ): Promise<{ answer: CreatedExecution; isAdopted: boolean }> {
    if (prepared.faults.length > 0)
      throw new InvalidDraftError(prepared.faults);
    const { store, owners, manifests, baseUrl, onOpened } = this.options;
    const { draft, lookup } = prepared;
    const { entityRef } = draft;
    if (entityRef !== undefined && lookup) {
      await owners.remember(entityRef, lookup);
    }
    const ownId = uuidv7();
    const answer = ({ id, isStarted, isAdopted }: Begun): CreatedExecution => ({
      id,
      url: permalink(baseUrl, { id, entityRef }),
      steps: draft.steps.map((_, index) => ({
        number: index + 1,
        state: isStarted && index === 0 ? 'Checking' : 'Queued',
      })),
      warnings: draft.warnings,
      ...(isAdopted && { adopted: true }),
    });
    // Before the row is there: whoever sees the row is to find the manifests.
    manifests.keep(ownId, manifestsOf(draft));
    try {
      const begun = await store.insert(
        ownId,
        draft,
        claim && { claim, answer },
      );
      onOpened(begun.id);
      return { answer: answer(begun), isAdopted: begun.isAdopted };
    } catch (error) {
      manifests.forget(ownId);
      throw error;
    }
  }

  /**
   * A pipeline begins to apply a step.
   *
   * @throws StepReportError - it is not its turn; nothing has changed
   */
  async startStep(id: string, number: number): Promise<StepReport> {
    const report = await this.options.store.startStep(id, number);
    this.options.onOpened(id);
    return report;
  }

  /**
   * Makes of a pipeline's words what it applied; records nothing. What it names
   * takes the place of what was named before.
   */
  async prepareFinish(
    execution: FoundExecution,
    number: number,
    request: FinishStepRequest,
  ): Promise<PreparedFinish> {
    const faults = new Faults();
    const end = endOf(request);
    const recorded = execution.steps.find(step => step.number === number);
    const isNamed = Boolean(request.objects ?? request.manifests);
    const step =
      recorded && isNamed
        ? await resolveFinish(
            { execution, recorded, request },
            this.options.context,
            faults,
          )
        : undefined;
    return {
      finished: { end, step },
      faults: faults.all,
      targets: step ? targetsOf({ steps: [step] }) : [],
    };
  }

  /**
   * A pipeline has applied a step, or could not.
   *
   * @throws InvalidDraftError - what it names has faults
   * @throws StepReportError - it was not started; nothing has changed
   */
  async finishStep(
    execution: FoundExecution,
    number: number,
    { finished, faults }: PreparedFinish,
  ): Promise<StepReport> {
    if (faults.length > 0) throw new InvalidDraftError(faults);
    const { store, manifests, onOpened } = this.options;
    const { id } = execution;
    if (finished.step) {
      manifests.add(id, number, manifestsOfStep(finished.step));
    }
    const report = await store.finishStep(execution, number, finished);
    onOpened(id);
    return report;
  }

  /** @throws UnknownExecutionError - there is none, or the caller may not see it */
  async get(id: string, visibility: Visibility): Promise<FoundExecution> {
    const found = await this.options.store.find(id, visibility);
    if (!found) throw new UnknownExecutionError();
    return this.withUrl(found);
  }

  /** What permissions are decided by, of each id; `undefined` for unknown ones. */
  scopes(ids: string[]): Promise<Array<ExecutionScope | undefined>> {
    return this.options.store.findScopes(ids);
  }

  async list(
    filter: ListFilter,
    page: ListQuery,
    visibility: Visibility,
  ): Promise<Omit<ListPage, 'items'> & { items: ExecutionSummary[] }> {
    const found = await this.options.store.list(filter, page, visibility);
    return { ...found, items: found.items.map(item => this.withUrl(item)) };
  }

  /** @throws UnknownExecutionError - there is no such step, or the caller may not see it */
  async listObjects(
    id: string,
    step: number,
    since: number | undefined,
    visibility: Visibility,
  ): Promise<ObjectList> {
    await this.get(id, visibility);
    const found = await this.options.store.listObjects(id, step, since);
    if (!found) throw new UnknownExecutionError();
    return found;
  }

  /**
   * The rows of a step as they were.
   *
   * @param at - milliseconds since 1970
   * @throws UnknownExecutionError - there is no such step, or the caller may not see it
   */
  async listObjectsAt(
    id: string,
    step: number,
    at: number,
    visibility: Visibility,
  ): Promise<ObjectList> {
    await this.get(id, visibility);
    const found = await this.options.store.listObjectsAt(id, step, at);
    if (!found) throw new UnknownExecutionError();
    return found;
  }

  /** @throws UnknownExecutionError - there is none, or the caller may not see it */
  async listTransitions(
    id: string,
    page: { after: number; limit: number },
    visibility: Visibility,
  ): Promise<{ items: Transition[]; hasMore: boolean }> {
    await this.get(id, visibility);
    return this.options.store.listTransitions(id, page);
  }

  /**
   * Asks for an execution to end; one that has ended stays as it is. The
   * outcome follows when the observation has heard of it.
   */
  async cancel(id: string, reason: string): Promise<void> {
    await this.options.store.requestCancel(id, reason);
    this.options.onOpened(id);
  }

  /** Deletes rows of the past that are older than so many milliseconds. */
  async purgeHistory(keptMs: number, signal?: AbortSignal): Promise<void> {
    await this.options.store.purgeHistory(keptMs, signal);
  }

  /** Ends what its pipeline has left open, for 7 days and more. */
  async endAbandoned(): Promise<void> {
    const ended = await this.options.store.endAbandoned();
    for (const id of ended) this.options.onOpened(id);
  }

  private withUrl<T extends Pick<StoredExecution, 'id' | 'entityRef'>>(
    found: T,
  ): T & { url: string } {
    return { ...found, url: permalink(this.options.baseUrl, found) };
  }
}

function entityWarnings(
  entityRef: string | undefined,
  lookup: EntityLookup | undefined,
): ApiWarning[] {
  if (entityRef === undefined || lookup?.isKnown !== false) return [];
  return [
    {
      code: 'EntityUnknown',
      params: { entityRef },
      message: `The catalog has no entity ${entityRef}; the execution is recorded all the same.`,
    },
  ];
}

function manifestsOf(draft: Draft): Map<number, Map<number, Manifest>> {
  return new Map(
    draft.steps.map((step, index) => [index + 1, manifestsOfStep(step)]),
  );
}

function manifestsOfStep({ applied }: DraftStep): Map<number, Manifest> {
  return new Map(
    applied.flatMap(({ manifest }, position) =>
      manifest ? [[position, manifest] as const] : [],
    ),
  );
}
