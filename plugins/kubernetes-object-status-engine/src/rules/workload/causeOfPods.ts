import { Child, descendants } from '../../graph/Child';
import { CauseCode } from '../../diagnosis/causeCodes';
import { Verdict } from '../../judging/Verdict';

/** Causes that say no more than that it is not there: a Pod may know better. */
const GENERAL = new Set<CauseCode | undefined>([
  undefined,
  'StartupTooSlow',
  'ProgressDeadlineExceeded',
  'PodFailed',
  'JobFailed',
]);

/** A Pod that explains its owner: of the current revision, or of a Job. */
function isTelling(pod: Child): boolean {
  return pod.counted || pod.notCounted === 'ExplainsOwner';
}

/**
 * An owner without a cause of its own takes that of its worst Pod
 * (`health-rules.md` section 3.3).
 */
export function withCauseOfPods(own: Verdict, children: Child[]): Verdict {
  if (own.status === 'Successful' || !GENERAL.has(own.cause)) return own;
  const pods = descendants(children, 'Pod')
    .filter(isTelling)
    .map(pod => pod.verdict)
    .filter(verdict => !GENERAL.has(verdict.cause));
  const worst =
    pods.find(verdict => verdict.status === 'Failed') ??
    pods.find(verdict => verdict.status === 'InProgress');
  return worst ? { ...own, cause: worst.cause } : own;
}
