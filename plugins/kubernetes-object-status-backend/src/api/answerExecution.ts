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
