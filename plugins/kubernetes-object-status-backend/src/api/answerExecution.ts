import {
  Execution,
  executionCancelPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  ExecutionService,
  FoundExecution,
} from '../executions/ExecutionService';
import { admits } from '../permissions/Authorizer';
import { Call } from './Route';

/** Whether the caller may cancel an execution. */
export async function mayCancel(
  executions: ExecutionService,
  call: Pick<Call, 'decide'>,
  id: string,
): Promise<boolean> {
  const decision = await call.decide(executionCancelPermission, 'cancel');
  const [scope] = await executions.scopes([id]);
  return scope !== undefined && admits(decision, scope);
}

/**
 * An execution whose steps name at most so many of the objects that they wait
 * for; all of them where nobody said how many.
 */
export function namingAtMost<T extends Pick<Execution, 'steps'>>(
  execution: T,
  most: number | undefined,
): T {
  if (most === undefined) return execution;
  const steps = execution.steps.map(step => ({
    ...step,
    waitingFor: step.waitingFor.slice(0, most),
  }));
  return { ...execution, steps };
}

/** An execution as it is answered to one caller. */
export function withActions(
  found: FoundExecution,
  isCancellable: boolean,
): Execution {
  const isOpen = found.state !== 'Finished';
  return {
    ...found,
    allowedActions: isOpen && isCancellable ? ['cancel'] : [],
  };
}
