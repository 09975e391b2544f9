import {
  Execution,
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { objectName } from '../../views/objectName';
import { isExplainedByObjects } from '../../views/steps';
import { Verdict as VerdictOf, verdictOf } from '../../views/verdict';
import styles from './Verdict.module.css';

/**
 * One sentence: how it ended, or what holds it up. Where objects explain the
 * end, their panel says it.
 *
 * @internal
 */
export function Verdict({ execution }: { execution: Execution }) {
  const texts = useTexts();
  const verdict = verdictOf(execution);
  const { title, detail } = sentencesOf(verdict, texts);
  const isSaidBelow =
    verdict.type === 'ended' &&
    verdict.step !== undefined &&
    isExplainedByObjects(verdict.step);
  if (title === undefined || isSaidBelow) return null;
  return (
    <div className={styles.verdict}>
      <p className={styles.title}>{title}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
    </div>
  );
}

interface Sentences {
  title?: string;
  detail?: string;
}

/** The words of a verdict; also what is read out when it changes. @internal */
export function sentencesOf(verdict: VerdictOf, texts: Texts): Sentences {
  const { t } = texts;
  switch (verdict.type) {
    case 'queued':
      return { title: t('verdict.queued') };
    case 'applying':
      return {
        title: t('verdict.applying', { number: String(verdict.step.number) }),
      };
    case 'looking':
      return { title: t('verdict.looking') };
    case 'failing':
      return failing(verdict.object, texts);
    case 'paused':
      return {
        title: t('verdict.paused', { object: objectName(verdict.object) }),
        detail: messageOf(verdict.object, texts),
      };
    case 'blind':
      return blind(verdict.object, texts);
    case 'waiting':
      return waiting(verdict, texts);
    case 'allSuccessful':
      return { title: t('verdict.allSuccessful', { count: verdict.total }) };
    default:
      return ended(verdict.step, texts);
  }
}

function ended(step: StepExecution | undefined, texts: Texts): Sentences {
  const explanation = step?.explanation;
  if (explanation === undefined) return {};
  const sentence = texts.explanation(explanation);
  const title = texts.causeTitle(explanation.cause);
  return title === undefined
    ? { title: sentence }
    : { title, detail: sentence };
}

function failing(object: ExplainedObjectRow, texts: Texts): Sentences {
  const sentence = texts.t('verdict.failing', {
    object: objectName(object),
    message: messageOf(object, texts),
  });
  const title = texts.causeTitle(object.cause);
  return title === undefined
    ? { title: sentence }
    : { title, detail: sentence };
}

function blind(object: ExplainedObjectRow, texts: Texts): Sentences {
  const { t } = texts;
  return {
    title: t('verdict.blind', {
      object: objectName(object),
      cluster: object.cluster,
      message: messageOf(object, texts),
    }),
    detail: t('verdict.blindConsequence'),
  };
}

function waiting(
  verdict: Extract<VerdictOf, { type: 'waiting' }>,
  texts: Texts,
): Sentences {
  const { t } = texts;
  const { count, total, object } = verdict;
  return {
    title: t('verdict.waiting', { count, total: String(total) }),
    detail:
      object &&
      t('verdict.waitingFor', {
        object: objectName(object),
        message: messageOf(object, texts),
      }),
  };
}

function messageOf(object: ExplainedObjectRow, texts: Texts): string {
  return texts.reason(object);
}
