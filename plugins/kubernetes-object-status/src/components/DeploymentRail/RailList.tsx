import { Link } from '@backstage/ui';
import { useState } from 'react';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useDecided } from '../../hooks/useDecided';
import { Texts, useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { markOfExecution } from '../../views/outcomeMark';
import { railRows } from '../../views/railRows';
import { listTime, monthOf } from '../../views/times';
import { AfterwatchMark } from '../Afterwatch';
import { OutcomePill } from '../OutcomePill';
import { tokens } from '../tokens';
import { Pick, PickBox } from './PickBox';
import { RailTitle } from './RailTitle';
import styles from './DeploymentRail.module.css';

/** @internal */
export interface RailProps {
  /** Newest first. */
  executions: ExecutionSummary[];
  /** How many there are in all, where the server says it. */
  totalItems?: number;
  /** Whether `executions` are all of them. */
  isComplete: boolean;
  environment: string;
  /** The one that is shown. */
  shownId?: string;
  hrefOf: (id: string) => string;
  /** Shows two beside each other, the earlier first. */
  onCompare: (a: string, b: string) => void;
  /** Where all of them are listed. */
  allHref: string;
  /** Milliseconds on the server's clock. */
  now: number;
}

/**
 * The newest deployments; what failed stands among the others.
 *
 * @internal
 */
export function RailList(props: RailProps) {
  const { executions, shownId, hrefOf, now, onCompare } = props;
  const rows = railRows(executions, shownId);
  const [picked, setPicked] = useState<string[]>();
  function pick(id: string, isPicked: boolean) {
    const others = (picked ?? []).filter(each => each !== id);
    const next = isPicked ? [...others, id] : others;
    setPicked(next);
    // Newest first in the list: the later one is what is asked about.
    const pair = rows.map(each => each.id).filter(each => next.includes(each));
    if (pair.length === 2) onCompare(pair[1], pair[0]);
  }
  return (
    <div className={tokens.root}>
      <RailTitle
        isPicking={picked !== undefined}
        canPick={rows.length > 1}
        onToggle={() => setPicked(picked === undefined ? [] : undefined)}
      />
      <ul className={styles.list}>
        {rows.map(execution => (
          <li
            key={execution.id}
            className={execution.id === shownId ? styles.shown : styles.item}
          >
            <Item
              execution={execution}
              href={hrefOf(execution.id)}
              isShown={execution.id === shownId}
              now={now}
              pick={
                picked && {
                  isPicked: picked.includes(execution.id),
                  onPick: isPicked => pick(execution.id, isPicked),
                }
              }
            />
          </li>
        ))}
      </ul>
      <Foot {...props} />
    </div>
  );
}

function Foot({ executions, totalItems, isComplete, allHref }: RailProps) {
  const { t, reader } = useTexts();
  const oldest = isComplete ? executions.at(-1) : undefined;
  return (
    <p className={styles.foot}>
      <Link href={allHref} standalone>
        {totalItems === undefined
          ? t('list.allUncounted')
          : t('list.all', { count: totalItems })}
      </Link>
      {oldest && (
        <span className={styles.when}>
          {t('list.since', { month: monthOf(oldest.createdAt, reader) })}
        </span>
      )}
    </p>
  );
}

function Item(props: {
  execution: ExecutionSummary;
  href: string;
  isShown: boolean;
  now: number;
  /** While two are chosen to be compared. */
  pick?: Pick;
}) {
  const { execution, href, isShown, now, pick } = props;
  const texts = useTexts();
  const { version, title } = execution;
  const { cause, sentence } = useDecided(execution);
  const why = cause ?? sentence;
  return (
    <>
      <span className={styles.line}>
        {pick && <PickBox execution={execution} pick={pick} now={now} />}
        <Link
          href={href}
          standalone
          className={styles.link}
          aria-current={isShown ? 'page' : undefined}
        >
          {version ?? title ?? texts.t('list.unnamed')}
        </Link>
        <OutcomePill mark={markOfExecution(execution)} size="plain" />
      </span>
      <span className={styles.when}>{timeWords(execution, now, texts)}</span>
      {why !== undefined && (
        <span className={styles.why} title={sentence}>
          {why}
        </span>
      )}
      <AfterwatchMark notes={execution.afterwatchNotes} />
    </>
  );
}

function timeWords(execution: ExecutionSummary, now: number, texts: Texts) {
  const { t, duration, reader } = texts;
  const { createdAt, startedAt, finishedAt } = execution;
  const time = listTime(startedAt ?? createdAt, now, reader);
  const took = elapsedMs(startedAt, finishedAt ?? now);
  if (took === undefined) return time;
  const words = { time, duration: duration(took) };
  return finishedAt === undefined
    ? t('list.running', words)
    : t('list.finished', words);
}
