import { Alert, Link } from '@backstage/ui';
import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useLink } from '../../hooks/useLink';
import { Texts, useTexts } from '../../hooks/useTexts';
import { executionRouteRef } from '../../routes';
import { clockTime } from '../../views/times';
import styles from './EndAlert.module.css';

const refusals = ['ApplyRefused', 'ApplyConflict', 'NotPermitted'];

/**
 * Whether a step ended by somebody else's doing, which is told in an alert of
 * its own and not by a verdict about objects.
 *
 * @internal
 */
export function isToldByAlert(step: StepExecution): boolean {
  const code = step.explanation?.code ?? '';
  return ['TakenOver', 'Superseded', ...refusals].includes(code);
}

/**
 * Who took a deployment over, or that the cluster refused it.
 *
 * @internal
 */
export function EndAlert({ step }: { step: StepExecution }) {
  const texts = useTexts();
  const link = useLink(executionRouteRef);
  const { explanation } = step;
  if (explanation === undefined || !isToldByAlert(step)) return null;
  const { code, params } = explanation;
  const isRefusal = refusals.includes(code);
  const taker = code === 'TakenOver' ? textOf(params.executionId) : undefined;
  const href = taker && link?.({ executionId: taker });
  return (
    <Alert
      status={isRefusal ? 'danger' : 'info'}
      icon
      title={<span className={styles.sentence}>{sentenceOf(step, texts)}</span>}
      description={isRefusal ? texts.t('end.notRolledBack') : undefined}
      customActions={
        href && (
          <Link href={href}>
            {texts.t('end.show', { title: String(params.title) })}
          </Link>
        )
      }
    />
  );
}

function sentenceOf(step: StepExecution, texts: Texts): string {
  const { explanation, finishedAt } = step;
  if (explanation === undefined) return '';
  const { t, reader } = texts;
  const { code, params } = explanation;
  const time = finishedAt === undefined ? '' : clockTime(finishedAt, reader);
  if (code === 'TakenOver') {
    return t('end.takenOver', {
      title: String(params.title),
      object: String(params.object),
      time,
    });
  }
  if (code === 'Superseded') {
    return t('end.superseded', { detail: String(params.detail), time });
  }
  return texts.explanation(explanation);
}

function textOf(value: string | number | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
