import {
  Execution,
  ExplainedObjectRow,
  ObjectRow,
  StepExecution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { knownStatus } from '../statusMark';
import { historyOf, StepHistory } from './history';

/** As many as the server tells. */
const mostWaitedFor = 20;

/** Most decisive first. */
const order = ['Failed', 'Paused', 'Unknown', 'InProgress', 'Successful'];

/**
 * An execution as it stood at an instant, as far as history tells: what had
 * not happened yet is not in it.
 *
 * @param rows - of each step as they were then
 * @internal
 */
export function executionAt(
  execution: Execution,
  transitions: readonly Transition[],
  rows: ReadonlyMap<number, readonly ObjectRow[]>,
  at: number,
): Execution {
  if (isOver(execution.finishedAt, at)) return execution;
  const known = historyOf(execution, transitions, at);
  const { outcome, causeCode, finishedAt, afterwatch, ...others } = execution;
  return {
    ...others,
    state: 'Running',
    allowedActions: [],
    steps: execution.steps.map(step =>
      stepAt(
        step,
        known.find(each => each.step.number === step.number),
        rows.get(step.number) ?? [],
        at,
      ),
    ),
  };
}

function isOver(finishedAt: string | undefined, at: number): boolean {
  return finishedAt !== undefined && Date.parse(finishedAt) <= at;
}

function stepAt(
  step: StepExecution,
  history: StepHistory | undefined,
  rows: readonly ObjectRow[],
  at: number,
): StepExecution {
  if (isOver(step.finishedAt, at)) return step;
  const { number, name, type, targets, objectStatusCheck, continueOnFailure } =
    step;
  const plain = {
    ...{ number, name, type, targets, objectStatusCheck, continueOnFailure },
    counts: countsOf(rows),
    waitingFor: waitingFor(rows),
    warnings: [],
  };
  if (history === undefined || history.from > at) {
    return { ...plain, state: 'Queued' };
  }
  const { startedAt, timeoutAt } = step;
  const window = windowAt(history, step, at);
  return {
    ...plain,
    startedAt,
    timeoutAt,
    state: window ? 'Stabilizing' : 'Checking',
    aggregate: window?.status ?? 'InProgress',
    ...(window && { window }),
  };
}

function windowAt(
  { windows }: StepHistory,
  { objectStatusCheck }: StepExecution,
  at: number,
): StepExecution['window'] {
  const open = windows.find(({ from, to }) => from <= at && at < to);
  if (open === undefined) return undefined;
  const seconds = objectStatusCheck.statusStabilizationTimeoutSeconds;
  return {
    status: open.status,
    since: new Date(open.from).toISOString(),
    until: new Date(open.from + seconds * 1_000).toISOString(),
  };
}

function countsOf(rows: readonly ObjectRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { counted, status } of rows) {
    if (counted) counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

function waitingFor(rows: readonly ObjectRow[]): ExplainedObjectRow[] {
  const waiting = rows.filter(
    ({ counted, status }) => counted && status !== 'Successful',
  );
  const owners = new Set(waiting.map(({ parentId }) => parentId));
  const placeOf = ({ id, status }: ObjectRow) =>
    // What it hangs on tells more than its owners.
    order.indexOf(knownStatus(status)) * 2 + (owners.has(id) ? 1 : 0);
  return waiting
    .sort((a, b) => placeOf(a) - placeOf(b))
    .slice(0, mostWaitedFor)
    .map(explained);
}

function explained(row: ObjectRow): ExplainedObjectRow {
  const { id, cluster, kind, namespace, name, status } = row;
  const { reason, params, message, cause, causeParams } = row;
  return {
    ...{ id, cluster, kind, namespace, name, status },
    ...{ reason, params, message, cause, causeParams },
  };
}
