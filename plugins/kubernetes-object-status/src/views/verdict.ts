import {
  Execution,
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { knownStatus } from './statusMark';

/** What the page says in one sentence about an execution. @internal */
export type Verdict =
  | { type: 'queued' }
  | { type: 'applying'; step: StepExecution }
  | { type: 'failing'; object: ExplainedObjectRow }
  | { type: 'paused'; object: ExplainedObjectRow }
  | { type: 'blind'; object: ExplainedObjectRow }
  | {
      type: 'waiting';
      count: number;
      total: number;
      object?: ExplainedObjectRow;
    }
  | { type: 'looking' }
  | { type: 'allSuccessful'; total: number }
  | { type: 'ended'; step?: StepExecution };

/**
 * Reasons that speak of our own eyes: the object is as good as unseen
 * (`semantics.md` section 3). Other unknown objects just do not report.
 */
const blindReasons = [
  'Stale',
  'Forbidden',
  'KindNotServed',
  'RuleError',
  'OutcomeNotSeen',
];

/**
 * The sentence of an execution, the most urgent that is true.
 *
 * @internal
 */
export function verdictOf(execution: Execution): Verdict {
  if (execution.state === 'Finished') {
    return { type: 'ended', step: decidingStep(execution) };
  }
  const step = runningStep(execution);
  if (step === undefined) return { type: 'queued' };
  if (step.state === 'Applying') return { type: 'applying', step };
  return verdictOfRunning(step);
}

/**
 * The step that made the execution's outcome what it is; the last one when all
 * were successful.
 *
 * @internal
 */
export function decidingStep(execution: Execution): StepExecution | undefined {
  const ended = execution.steps.filter(({ outcome }) => outcome !== undefined);
  const deciding = ended.find(({ outcome }) => outcome === execution.outcome);
  return execution.outcome === 'Successful' ? ended.at(-1) : deciding;
}

/** The step that runs now; one at most. @internal */
export function runningStep(execution: Execution): StepExecution | undefined {
  return execution.steps.find(
    ({ state }) => state !== 'Queued' && state !== 'Finished',
  );
}

function verdictOfRunning(step: StepExecution): Verdict {
  const waiting = step.waitingFor;
  const failing = waiting.find(
    object => knownStatus(object.status) === 'Failed',
  );
  if (failing) return { type: 'failing', object: failing };
  const paused = waiting.find(
    object => knownStatus(object.status) === 'Paused',
  );
  if (paused) return { type: 'paused', object: paused };
  const blind = waiting.find(({ reason }) => blindReasons.includes(reason));
  if (blind) return { type: 'blind', object: blind };
  return verdictOfCounts(step);
}

function verdictOfCounts(step: StepExecution): Verdict {
  const total = Object.values(step.counts).reduce((sum, n) => sum + n, 0);
  const count = total - (step.counts.Successful ?? 0);
  if (total === 0) return { type: 'looking' };
  if (count === 0) return { type: 'allSuccessful', total };
  return { type: 'waiting', count, total, object: step.waitingFor[0] };
}
