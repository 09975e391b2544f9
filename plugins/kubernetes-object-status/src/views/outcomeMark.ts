import {
  OutcomeName,
  outcomeNames,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What stands in a pill: an outcome, or where the way to it is. @internal */
export type OutcomeMark =
  | { type: 'outcome'; outcome: OutcomeName }
  /** An outcome newer than this page. */
  | { type: 'otherOutcome'; word: string }
  | { type: 'state'; state: RunningState };

/** @internal */
export type RunningState =
  | 'Queued'
  | 'Applying'
  | 'Checking'
  | 'Stabilizing'
  | 'RollingOut';

const stepStates = ['Queued', 'Applying', 'Checking', 'Stabilizing'] as const;

/** Mark of a step. @internal */
export function markOfStep(step: {
  state: string;
  outcome?: string;
}): OutcomeMark {
  if (step.outcome !== undefined) return markOfOutcome(step.outcome);
  const state = stepStates.find(name => name === step.state);
  return { type: 'state', state: state ?? 'Checking' };
}

/** Mark of an execution: while it runs it is just rolling out. @internal */
export function markOfExecution(execution: {
  state: string;
  outcome?: string;
}): OutcomeMark {
  if (execution.outcome !== undefined) return markOfOutcome(execution.outcome);
  const state = execution.state === 'Queued' ? 'Queued' : 'RollingOut';
  return { type: 'state', state };
}

function markOfOutcome(word: string): OutcomeMark {
  const outcome = outcomeNames.find(name => name === word);
  return outcome === undefined
    ? { type: 'otherOutcome', word }
    : { type: 'outcome', outcome };
}
