import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useExecutions } from '../../hooks/useExecutions';

/** Enough for the rail, its neighbours and what was there before. */
const historyCount = 50;

/** The newest deployments of an environment. @internal */
export interface History {
  /** Newest first; empty before the first answer. */
  items: ExecutionSummary[];
  totalItems?: number;
  /** Whether `items` are all of them. */
  isComplete: boolean;
}

/**
 * The history of an entity in an environment, kept up to date.
 *
 * @internal
 */
export function useHistory(
  entityRef: string,
  environment: string | undefined,
): History {
  const { value } = useExecutions(
    environment === undefined
      ? undefined
      : { entityRef, environment, limit: historyCount },
  );
  return {
    items: value?.items ?? [],
    totalItems: value?.totalItems,
    isComplete: value !== undefined && value.nextCursor === undefined,
  };
}
