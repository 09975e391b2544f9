import { Button, Link } from '@backstage/ui';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useDecided } from '../../hooks/useDecided';
import { Texts, useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { markOfExecution } from '../../views/outcomeMark';
import { listTime } from '../../views/times';
import { OutcomePill } from '../OutcomePill';
import styles from './ExecutionList.module.css';

interface Props {
  executions: ExecutionSummary[];
  environment: string;
  /** The one that is shown. */
  shownId?: string;
  hrefOf: (id: string) => string;
  /** Milliseconds on the server's clock. */
  now: number;
  /** Absent when all are there. */
  onMore?: () => void;
}

/**
 * The deployments of an environment, newest first; what failed stands among
 * the others.
 *
 * @internal
 */
export function ExecutionList(props: Props) {
  const { executions, environment, shownId, hrefOf, now, onMore } = props;
  const { t } = useTexts();
  return (
    <aside
      className={styles.card}
      aria-label={t('list.label', { environment })}
    >
      <h2 className={styles.title}>{t('list.title')}</h2>
      <ul className={styles.list}>
        {executions.map(execution => (
          <li
            key={execution.id}
            className={execution.id === shownId ? styles.shown : styles.item}
          >
            <Item
              execution={execution}
              href={hrefOf(execution.id)}
              isShown={execution.id === shownId}
              now={now}
            />
          </li>
        ))}
      </ul>
      {onMore && (
        <div className={styles.more}>
          <Button size="small" variant="tertiary" onPress={onMore}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </aside>
  );
}

function Item(props: {
  execution: ExecutionSummary;
  href: string;
  isShown: boolean;
  now: number;
}) {
  const { execution, href, isShown, now } = props;
  const texts = useTexts();
  const { version, title } = execution;
  const { cause, sentence } = useDecided(execution);
  const why = cause ?? sentence;
  return (
    <>
      <span className={styles.line}>
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
      {why !== undefined && <span className={styles.why}>{why}</span>}
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
