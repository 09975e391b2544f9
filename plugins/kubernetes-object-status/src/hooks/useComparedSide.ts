import { useApi } from '@backstage/frontend-plugin-api';
import {
  Execution,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { usePolling } from './usePolling';

/** One of two executions that are compared. @internal */
export interface ComparedSide {
  execution: Execution;
  /** What its steps applied. */
  applied: ObjectRow[];
}

/**
 * An execution with what it applied and how that stood; `undefined` until it
 * is there, and where it cannot be had: the comparison holds without it.
 *
 * @internal
 */
export function useComparedSide(
  id: string | undefined,
): ComparedSide | undefined {
  const api = useApi(objectStatusApiRef);
  const { value } = usePolling<ComparedSide>({
    key: id,
    ask: async signal => {
      const execution = await api.getExecution(id ?? '', signal);
      const lists = await Promise.all(
        execution.steps.map(({ number }) =>
          api.listObjects(execution.id, number, undefined, signal),
        ),
      );
      const rows = lists.flatMap(({ items }) => items);
      return { execution, applied: rows.filter(({ applied }) => applied) };
    },
    intervalMs: () => undefined,
  });
  return value;
}
