import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { explainedGroups } from '../../views/explainedObjects';
import { markOfStep } from '../../views/outcomeMark';
import { isExplainedByObjects } from '../../views/steps';
import { OutcomePill } from '../OutcomePill';
import { tokens } from '../tokens';
import { Tag } from '../Tag';
import { ExplainedObject } from './ExplainedObject';
import styles from './ExplanationPanel.module.css';

interface Props {
  step: StepExecution;
  /** With several steps the panel says of which it speaks. */
  hasSiblings: boolean;
}

/**
 * Why a step did not become successful: its cause and every object that
 * decided it, with pod, container, reason and message.
 *
 * @internal
 */
export function ExplanationPanel({ step, hasSiblings }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { explanation } = step;
  if (explanation === undefined || !isExplainedByObjects(step)) return null;
  const { cause } = explanation;
  const { title, detail } = wordsOf(step, explanation, texts);
  const consequence = consequenceOf(step, texts);
  const tone = step.outcome === 'Failed' ? tokens.bad : tokens.warn;
  return (
    <section className={`${styles.card} ${tone}`} aria-label={title}>
      <div className={styles.head}>
        <OutcomePill mark={markOfStep(step)} size="stamp" />
        <h2 className={styles.title}>{title}</h2>
        {hasSiblings && (
          <span className={styles.step}>
            {t('step.title', { number: String(step.number), name: step.name })}
          </span>
        )}
        {cause && (
          <span className={styles.cause}>
            <Tag isCode>{cause}</Tag>
          </span>
        )}
      </div>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {consequence !== undefined && (
        <p className={styles.detail}>{consequence}</p>
      )}
      <ul className={styles.objects}>
        {explainedGroups(explanation.objects).map(group => (
          <ExplainedObject key={group.object.id} group={group} title={title} />
        ))}
      </ul>
    </section>
  );
}

/**
 * A failure is headed by its cause, and its objects tell the rest. Whatever
 * else ended without success is headed by its own sentence.
 */
function wordsOf(
  step: StepExecution,
  explanation: NonNullable<StepExecution['explanation']>,
  texts: Texts,
): { title: string; detail?: string } {
  const sentence = texts.explanation(explanation);
  const cause = texts.causeTitle(explanation.cause);
  if (step.outcome !== 'Failed' || cause === undefined) {
    return { title: sentence };
  }
  const isToldByObject = explanation.objects.some(({ message }) =>
    sentence.includes(message),
  );
  return { title: cause, detail: isToldByObject ? undefined : sentence };
}

/** How long it had failed, and how many objects were as they should be. */
function consequenceOf(step: StepExecution, texts: Texts) {
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
