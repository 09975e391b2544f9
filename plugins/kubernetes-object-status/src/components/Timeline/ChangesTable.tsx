import { Button } from '@backstage/ui';
import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useState } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { knownStatus } from '../../views/statusMark';
import { StatusIcon } from '../StatusIcon';
import { Time } from '../Time';
import { stepChangeWords } from './words';
import styles from './Timeline.module.css';

/** More of them make a page slow, and are wanted seldom. */
const mostAtFirst = 50;

/**
 * Every change in the order of time: what the bars show, as a table.
 *
 * @param props - `at`: the moment that is looked at; what came later is dimmed
 * @internal
 */
export function ChangesTable(props: {
  transitions: Transition[];
  at?: number;
}) {
  const { transitions, at = Infinity } = props;
  const { t } = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? transitions : transitions.slice(0, mostAtFirst);
  const hidden = transitions.length - shown.length;
  return (
    <div className={styles.tableBox}>
      <table className={styles.table} aria-label={t('timeline.table.label')}>
        <thead>
          <tr>
            <th scope="col">{t('timeline.table.time')}</th>
            <th scope="col">{t('timeline.table.object')}</th>
            <th scope="col">{t('timeline.table.from')}</th>
            <th scope="col">{t('timeline.table.to')}</th>
            <th scope="col">{t('timeline.table.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(each => (
            <Row
              key={each.seq}
              transition={each}
              isLater={Date.parse(each.at) > at}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setIsWhole(true)}
          >
            {t('timeline.table.showAll', { count: hidden })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Row(props: { transition: Transition; isLater: boolean }) {
  const { transition, isLater } = props;
  const texts = useTexts();
  const { subject, status, previousStatus, reason, message } = transition;
  const isObject = subject === 'object';
  return (
    <tr className={isLater ? styles.later : undefined}>
      <td>
        <Time instant={transition.at} form="clock" />
      </td>
      <td className={styles.subject}>{subjectOf(transition, texts)}</td>
      <td>
        {isObject && <StatusWord status={previousStatus} texts={texts} />}
      </td>
      <td>
        {isObject ? (
          <StatusWord
            status={status}
            texts={texts}
            absent={texts.t('timeline.table.gone')}
          />
        ) : (
          stepChangeWords(transition, texts)
        )}
      </td>
      <td className={styles.reason} lang="en">
        {isObject && status !== undefined ? `${reason}: ${message}` : message}
      </td>
    </tr>
  );
}

function subjectOf(transition: Transition, { t }: Texts): string {
  const { subject, kind = '', name = '', step } = transition;
  if (subject === 'object') return `${kind} ${name}`;
  return t('timeline.step.name', { number: String(step) });
}

function StatusWord(props: {
  status: string | undefined;
  texts: Texts;
  absent?: string;
}) {
  const { status, texts, absent } = props;
  if (status === undefined) return absent ? <>{absent}</> : null;
  const known = knownStatus(status);
  return (
    <span className={styles.status}>
      <StatusIcon mark={known} />
      {texts.t(`status.${known}`)}
    </span>
  );
}
