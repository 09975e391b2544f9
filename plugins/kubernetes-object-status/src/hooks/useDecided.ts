import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from './useTexts';

/** Why an execution did not become successful. @internal */
export interface Decided {
  /** Title of the cause; of failures only, other outcomes say it themselves. */
  cause?: string;
  sentence?: string;
}

/**
 * What decided an execution in a list; empty while it runs and for a success.
 *
 * @internal
 */
export function useDecided(execution: ExecutionSummary): Decided {
  const { causeTitle } = useTexts();
  const { outcome, causeCode, explanation } = execution;
  if (outcome === undefined || outcome === 'Successful') return {};
  const cause = outcome === 'Failed' ? causeTitle(causeCode) : undefined;
  return { cause, sentence: explanation };
}
