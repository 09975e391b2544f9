import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { ExplainedGroup, explainedGroups } from '../../views/explainedObjects';
import { markOfStep } from '../../views/outcomeMark';
import { isExplainedByObjects } from '../../views/steps';
import { objectName } from '../../views/objectName';
import { knownStatus } from '../../views/statusMark';
import { OutcomePill } from '../OutcomePill';
import { StatusIcon } from '../StatusIcon';
import { tokens } from '../tokens';
import { Tag } from '../Tag';
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
          <ExplainedObject key={group.object.id} {...group} />
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

/** How long it had failed, and how many objects had not. */
function consequenceOf(step: StepExecution, texts: Texts) {
  const { t, duration } = texts;
  const { outcome, stabilized, counts, objectStatusCheck } = step;
  if (outcome !== 'Failed' || stabilized !== true) return undefined;
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const seconds = objectStatusCheck.statusStabilizationTimeoutSeconds;
  const others = total - (counts.Failed ?? 0);
  const stayed = t('why.stayedFailed', {
    duration: duration(seconds * 1_000),
  });
  if (others === 0) return stayed;
  return t('why.stayedFailedOthers', { stayed, count: others });
}

function ExplainedObject({ object, carriers }: ExplainedGroup) {
  const { t, reason, list } = useTexts();
  const mark = knownStatus(object.status);
  const facts = [
    { name: t('why.pod'), value: object.pod },
    { name: t('why.container'), value: object.container },
    { name: t('why.namespace'), value: object.namespace },
    { name: t('why.cluster'), value: object.cluster },
  ].filter(({ value }) => value !== undefined);
  return (
    <li className={styles.object}>
      <p className={styles.name}>
        <StatusIcon mark={mark} />
        <span className={styles.identity}>
          {objectName(object)}{' '}
          <span className={styles.reason}>
            {t('why.status', {
              status: t(`status.${mark}`),
              reason: object.reason,
            })}
          </span>
        </span>
      </p>
      <p className={styles.message}>{reason(object)}</p>
      {carriers.length > 0 && (
        <p className={styles.carried}>
          {t('why.carried', { objects: list(carriers.map(objectName)) })}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
