import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  Explanation,
  Instant,
  ObjectStatusCheck,
  StepState,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  StoredExecution,
  StoredSummary,
} from '../../executions/ExecutionStore';
import {
  ExecutionRow,
  fromJson,
  OutcomeRow,
  StepRow,
  toNumber,
  toOptional,
  toOptionalNumber,
} from '../rows';

/** An instant as the API writes it: ISO 8601, UTC, with milliseconds. */
export function toIso(at: Instant): string {
  return new Date(at).toISOString();
}

function toOptionalIso(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : toIso(at);
}

function toFields(row: ExecutionRow) {
  return {
    id: row.id,
    entityRef: toOptional(row.entity_ref),
    environment: row.environment,
    version: toOptional(row.version),
    title: toOptional(row.title),
    source: fromJson<StoredExecution['source']>(row.source),
    state: row.state,
    outcome: toOptional(row.outcome),
    causeCode: toOptional(row.cause_code),
    createdAt: toIso(toNumber(row.created_at)),
    startedAt: toOptionalIso(toOptionalNumber(row.started_at)),
    finishedAt: toOptionalIso(toOptionalNumber(row.finished_at)),
    sequence: row.sequence,
  };
}

/** An execution as a list shows it. */
export function toSummary(row: ExecutionRow, stepCount: number): StoredSummary {
  return {
    ...toFields(row),
    stepCount,
    explanation: toOptional(row.explanation),
  };
}

/** An execution with its steps. */
export function toExecution(
  row: ExecutionRow,
  steps: StepRow[],
  outcomes: OutcomeRow[],
): StoredExecution {
  const byStep = new Map(outcomes.map(outcome => [outcome.step, outcome]));
  return {
    ...toFields(row),
    steps: steps.map(step => toStep(step, byStep.get(step.number))),
    warnings: fromJson<StoredExecution['warnings']>(row.warnings),
    supersedes:
      row.supersedes === null
        ? undefined
        : fromJson<StoredExecution['supersedes']>(row.supersedes),
    adoptedBy: toOptional(row.adopted_by),
  };
}

function toStep(row: StepRow, outcome: OutcomeRow | undefined): StepExecution {
  const check = fromJson<ObjectStatusCheck>(row.check);
  const startedAt = toOptionalNumber(row.started_at);
  const state =
    row.reducer_state === null
      ? undefined
      : fromJson<StepState>(row.reducer_state);
  return {
    number: row.number,
    name: row.name,
    type: row.type,
    state: row.state,
    targets: fromJson<StepExecution['targets']>(row.targets),
    objectStatusCheck: check,
    continueOnFailure: Boolean(row.continue_on_failure),
    startedAt: toOptionalIso(startedAt),
    finishedAt: toOptionalIso(toOptionalNumber(row.finished_at)),
    timeoutAt: toOptionalIso(timeoutAt(startedAt, check)),
    counts: fromJson<Record<string, number>>(row.counts),
    warnings: fromJson<StepExecution['warnings']>(row.warnings),
    ...progressOf(state),
    ...(outcome && ended(outcome)),
  };
}

function timeoutAt(startedAt: Instant | undefined, check: ObjectStatusCheck) {
  const seconds = check.stepExecutionTimeoutSeconds;
  if (startedAt === undefined || seconds === null) return undefined;
  return startedAt + seconds * 1000;
}

/** What a page shows of a step that runs. */
export function progressOf(
  state: StepState | undefined,
): Pick<StepExecution, 'aggregate' | 'window' | 'waitingFor'> {
  const { judged, window } = state ?? {};
  return {
    aggregate: judged?.aggregate,
    window: window && {
      status: window.status,
      since: toIso(window.since),
      until: toIso(window.until),
    },
    waitingFor: judged?.waitingFor ?? [],
  };
}

function ended(row: OutcomeRow) {
  return {
    window: undefined,
    waitingFor: [],
    outcome: row.outcome,
    stabilized: Boolean(row.stabilized),
    verified: Boolean(row.verified),
    explanation: fromJson<Explanation>(row.explanation),
  };
}
