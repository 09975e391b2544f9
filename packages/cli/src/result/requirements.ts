import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { exitCodeOfOutcome, exitCodes } from '../exitCodes';

/** What a success must be to count as one. @internal */
export interface Requirements {
  requireVerified?: boolean;
  requireStabilized?: boolean;
}

/** Exit code of a finished execution, and the sentence where it is not the outcome's own. @internal */
export function judgeExecution(
  execution: Execution,
  requirements: Requirements,
): { exitCode: number; because?: string } {
  const exitCode = exitCodeOfOutcome(execution.outcome);
  if (exitCode !== exitCodes.successful) return { exitCode };
  const unmet = findUnmet(execution, requirements);
  return unmet
    ? { exitCode: exitCodes.inconclusive, because: unmet }
    : { exitCode };
}

function findUnmet(
  { steps }: Execution,
  { requireVerified, requireStabilized }: Requirements,
): string | undefined {
  // Only a plain `true` counts: what is not told is not known.
  if (requireVerified && steps.some(({ verified }) => verified !== true)) {
    return 'Not verified, and --require-verified asks for that: exit code 6';
  }
  if (
    requireStabilized &&
    steps.some(({ stabilized }) => stabilized !== true)
  ) {
    return 'Not stabilized, and --require-stabilized asks for that: exit code 6';
  }
  return undefined;
}
