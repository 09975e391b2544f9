import { Alert } from '@backstage/ui';
import { RiAlertLine } from '@remixicon/react';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { ShownNote, shownAfterwatch } from '../../views/afterwatch';
import { inLargestUnit } from '../../views/duration';
import { clockOrDay, clockTime } from '../../views/times';
import { ObjectLink } from '../ObjectLink';
import { noteReason, noteSentence } from './noteSentence';
import styles from './Afterwatch.module.css';

/**
 * What came after a successful end. It stands beside the outcome and changes
 * nothing of it.
 *
 * @internal
 */
export function AfterwatchAlert({ execution }: { execution: Execution }) {
  const { t, reader } = useTexts();
  const shown = shownAfterwatch(execution);
  if (!shown) return null;
  if (shown.type === 'Trouble') {
    return <Trouble execution={execution} notes={shown.notes} />;
  }
  const time = clockTime(shown.until, reader);
  return (
    <p className={styles.quiet}>
      {t(
        shown.type === 'Watching'
          ? 'afterwatch.watching'
          : 'afterwatch.notSeen',
        { time },
      )}
    </p>
  );
}

function Trouble(props: { execution: Execution; notes: ShownNote[] }) {
  const { execution, notes } = props;
  const texts = useTexts();
  const { t } = texts;
  const isOne = notes.length === 1;
  const title = isOne
    ? t('afterwatch.one', wordsOf(notes[0], execution, texts))
    : t('afterwatch.several', { count: notes.length });
  return (
    <Alert
      status="warning"
      icon={<RiAlertLine />}
      title={title}
      description={
        <>
          <ul className={styles.notes}>
            {notes.map(each => (
              <Note
                key={`${each.note.step} ${each.note.object.id} ${each.note.code}`}
                shown={each}
                execution={execution}
                isToldInTitle={isOne}
              />
            ))}
          </ul>
          <Stays execution={execution} />
        </>
      }
    />
  );
}

function Stays({ execution }: { execution: Execution }) {
  const { t } = useTexts();
  // While later steps run there is no outcome yet that could stay.
  if (execution.outcome === undefined) return null;
  const isKnown = execution.outcome === 'Successful';
  const outcome = isKnown ? t('outcome.Successful') : execution.outcome;
  return <>{t('afterwatch.stays', { outcome })}</>;
}

function Note(props: {
  shown: ShownNote;
  execution: Execution;
  isToldInTitle: boolean;
}) {
  const { shown, execution, isToldInTitle } = props;
  const texts = useTexts();
  const { t, reader } = texts;
  const { step, object, healedAt } = shown.note;
  const reason = noteReason(shown.note, texts);
  const end = execution.finishedAt ?? shown.note.at;
  const said = [
    isToldInTitle
      ? undefined
      : t('afterwatch.each', wordsOf(shown, execution, texts)),
    reason && `${reason}.`.replace(/\.\.$/, '.'),
    healedAt &&
      t('afterwatch.healed', { time: clockOrDay(healedAt, end, reader) }),
  ].filter(Boolean);
  return (
    <li>
      <ObjectLink step={step} object={object} />
      {said.length > 0 && `: ${said.join(' ')}`}
    </li>
  );
}

function wordsOf(
  { note, laterMs }: ShownNote,
  { finishedAt }: Execution,
  texts: Texts,
) {
  const { duration, reader } = texts;
  return {
    sentence: noteSentence(note, texts),
    time: clockOrDay(note.at, finishedAt ?? note.at, reader),
    later: duration(inLargestUnit(laterMs ?? 0)),
  };
}
