import {
  Execution,
  ObjectList,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What is known of a step's objects, and of which moment. @internal */
export interface KnownObjects {
  list?: ObjectList;
  error?: unknown;
  /** Sequence of the execution and state of the step when they were asked for. */
  sequence: number;
  state: string;
}

/**
 * Whether the objects belong to the state of the execution that is shown.
 *
 * What waits and what is over does not change, so it is not asked for again
 * while another step runs.
 *
 * @internal
 */
export function isUpToDate(
  known: KnownObjects | undefined,
  step: StepExecution,
  execution: Execution,
): boolean {
  if (known?.list === undefined || known.error !== undefined) return false;
  if (known.sequence === execution.sequence) return true;
  const stands = step.state === 'Queued' || step.state === 'Finished';
  return stands && known.state === step.state;
}
