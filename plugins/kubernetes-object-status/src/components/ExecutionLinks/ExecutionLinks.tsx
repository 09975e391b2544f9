import { createContext, useContext } from 'react';

/** Where an execution's page leads; absent where the portal has no such page. @internal */
export interface ExecutionLinks {
  /** The page of an execution. */
  execution?: (id: string) => string;
  /** Deployments of the same entity, filtered by what the API calls so. */
  history?: (filters: Record<string, string>) => string;
  /** Two deployments beside each other; `a` may be `lastGood`. */
  compare?: (a: string, b: string) => string;
}

const context = createContext<ExecutionLinks>({});

/** Tells the parts of an execution's page where they lead. @internal */
export const ExecutionLinksProvider = context.Provider;

/** @internal */
export function useExecutionLinks(): ExecutionLinks {
  return useContext(context);
}
