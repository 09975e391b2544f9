import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Liveness } from '../../hooks/useLiveness';
import { Texts } from '../../hooks/useTexts';
import { markOfExecution } from '../../views/outcomeMark';
import { BrokenWindow } from '../../views/restart';
import { knownStatus } from '../../views/statusMark';
import { clockTime } from '../../views/times';
import { runningStep, verdictOf } from '../../views/verdict';
import { sentencesOf } from '../Verdict';

/** What can change on a page while nobody touches it. @internal */
export interface Announced {
  execution: Execution;
  liveness?: Liveness;
  /** The window that broke just now, if one did. */
  broken?: BrokenWindow;
}

/**
 * What is read out when it changes (`ui.md` section 16): one message for the
 * page, never one per row.
 *
 * @internal
 */
export function announcementOf(announced: Announced, texts: Texts): string {
  const { execution, liveness, broken } = announced;
  const { t, reader } = texts;
  if (liveness?.type === 'silent') {
    const time = clockTime(liveness.asOf, reader);
    return t('announce.connectionLost', { time });
  }
  if (execution.state === 'Finished') return ended(execution, texts);
  const step = runningStep(execution);
  if (step?.window) {
    if (broken) return t('announce.windowRestarted');
    const { status, since, until } = step.window;
    return t('announce.windowOpened', {
      status: t(`status.${knownStatus(status)}`),
      length: texts.duration(Date.parse(until) - Date.parse(since)),
    });
  }
  return (
    sentencesOf(verdictOf(execution), texts, { execution, blind: [] }).title ??
    ''
  );
}

function ended(execution: Execution, texts: Texts): string {
  const { t } = texts;
  const verdict = verdictOf(execution);
  const { title } = sentencesOf(verdict, texts, { execution, blind: [] });
  const outcome = outcomeWord(execution, texts);
  return title === undefined
    ? t('announce.endedOnly', { outcome })
    : t('announce.ended', { outcome, title });
}

/** An outcome that this page does not know is said as it came. @internal */
export function outcomeWord({ outcome = '' }: Execution, { t }: Texts): string {
  const mark = markOfExecution({ state: 'Finished', outcome });
  return mark.type === 'outcome' ? t(`outcome.${mark.outcome}`) : outcome;
}
