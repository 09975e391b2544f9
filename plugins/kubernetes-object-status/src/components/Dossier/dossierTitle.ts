import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts } from '../../hooks/useTexts';
import { ToldCause } from '../../views/dossierCauses';
import { missingObjects } from '../../views/steps';

/**
 * What heads a dossier: the cause of a failure, how much was missing at a
 * timeout, else the sentence of the end.
 *
 * @internal
 */
export function dossierTitle(
  step: StepExecution,
  cause: ToldCause | undefined,
  texts: Texts,
): string {
  const { t } = texts;
  const { outcome, explanation } = step;
  if (outcome === 'TimedOut') {
    const { count, total } = missingObjects(step);
    if (explanation?.cause === 'Unstable') return t('dossier.neverStayed');
    if (count > 0) return t('dossier.missing', { count, total: String(total) });
  }
  const sentence = explanation && texts.explanation(explanation);
  if (outcome === 'Failed') {
    if (cause !== undefined) return texts.toldCause(cause).title;
    return texts.causeTitle(explanation?.cause) ?? sentence ?? '';
  }
  return sentence ?? '';
}

/**
 * How long it had failed, and how many objects were as they should be;
 * `undefined` where that says nothing.
 *
 * @internal
 */
export function consequenceOf(
  step: StepExecution,
  texts: Texts,
): string | undefined {
  const { t, duration } = texts;
  const { outcome, stabilized, counts, objectStatusCheck } = step;
  if (outcome !== 'Failed' || stabilized !== true) return undefined;
  const seconds = objectStatusCheck.statusStabilizationTimeoutSeconds;
  const others = counts.Successful ?? 0;
  const stayed = t('why.stayedFailed', {
    duration: duration(seconds * 1_000),
  });
  if (others === 0) return stayed;
  return t('why.stayedFailedOthers', { stayed, count: others });
}
