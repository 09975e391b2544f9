import {
  Execution,
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts } from '../../hooks/useTexts';
import { BlindCluster, outcomeIfBlind } from '../../views/blindClusters';
import { objectName } from '../../views/objectName';
import { clockTime } from '../../views/times';
import { runningStep, Verdict } from '../../views/verdict';

/** @internal */
export interface Sentences {
  title?: string;
  detail?: string;
  /** What follows from it. */
  extra?: string;
}

interface Context {
  execution: Execution;
  /** Clusters that do not answer. */
  blind: readonly BlindCluster[];
}

/** The words of a verdict. @internal */
export function sentencesOf(
  verdict: Verdict,
  texts: Texts,
  context: Context,
): Sentences {
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
      return failing(verdict.object, texts, context.execution);
    case 'paused':
      return {
        title: t('verdict.paused', { object: objectName(verdict.object) }),
        detail: texts.reason(verdict.object),
      };
    case 'blind':
      return blind(verdict.object, texts, context);
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

function failing(
  object: ExplainedObjectRow,
  texts: Texts,
  execution: Execution,
): Sentences {
  const sentence = texts.t('verdict.failing', {
    object: objectName(object),
    message: texts.reason(object),
  });
  const extra = notFailing(execution, texts);
  const title = texts.causeTitle(object.cause);
  return title === undefined
    ? { title: sentence, extra }
    : { title, detail: sentence, extra };
}

function notFailing(execution: Execution, { t }: Texts): string | undefined {
  const counts = runningStep(execution)?.counts ?? {};
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const count = total - (counts.Failed ?? 0);
  if (count === 0 || count === total) return undefined;
  return t('verdict.notFailing', { count, total: String(total) });
}

function blind(
  object: ExplainedObjectRow,
  texts: Texts,
  context: Context,
): Sentences {
  const { t, reader } = texts;
  const cluster = context.blind.find(({ name }) => name === object.cluster);
  const extra = atTimeout(context.execution, texts);
  if (cluster && object.reason === 'Stale') {
    const { name, since } = cluster;
    const time = clockTime(since, reader);
    return {
      title: t('verdict.unreachable', { cluster: name, time }),
      detail: t('verdict.unreachableConsequence'),
      extra,
    };
  }
  return {
    title: t('verdict.blind', {
      object: objectName(object),
      cluster: object.cluster,
      message: texts.reason(object),
    }),
    detail: t('verdict.blindConsequence'),
    extra,
  };
}

function atTimeout(execution: Execution, { t, reader }: Texts) {
  const end = outcomeIfBlind(execution);
  if (end === undefined) return undefined;
  const outcome = t(`outcome.${end.outcome}`);
  return t('verdict.atTimeout', { time: clockTime(end.at, reader), outcome });
}

function waiting(
  verdict: Extract<Verdict, { type: 'waiting' }>,
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
        message: texts.reason(object),
      }),
  };
}
