import { Link } from '@backstage/ui';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useDecided } from '../../hooks/useDecided';
import { useTexts } from '../../hooks/useTexts';
import { inLargestUnit } from '../../views/duration';
import { elapsedMs } from '../../views/elapsed';
import { markOfExecution } from '../../views/outcomeMark';
import { fullTime } from '../../views/times';
import { OutcomePill } from '../OutcomePill';
import styles from './OverviewCard.module.css';

interface Props {
  execution: ExecutionSummary;
  /** Absent where the portal does not have the page. */
  href?: string;
  /** Milliseconds on the server's clock. */
  now: number;
}

/** An environment: its version, how that stands, since when, and why not. @internal */
export function EnvironmentRow({ execution, href, now }: Props) {
  const { t, duration, reader } = useTexts();
  const { environment, version, title, startedAt, createdAt } = execution;
  const { cause, sentence } = useDecided(execution);
  const instant = execution.finishedAt ?? startedAt ?? createdAt;
  const ago = duration(inLargestUnit(elapsedMs(instant, now) ?? 0));
  const name = version ?? title ?? t('list.unnamed');
  const why = cause ?? sentence;
  return (
    <li className={styles.row}>
      <span className={styles.environment}>{environment}</span>
      <span className={styles.version} title={name}>
        {href === undefined ? (
          name
        ) : (
          <Link href={href} standalone className={styles.link}>
            {name}
          </Link>
        )}
      </span>
      <span className={styles.outcome}>
        <OutcomePill mark={markOfExecution(execution)} />
      </span>
      <time
        className={styles.ago}
        dateTime={instant}
        title={fullTime(instant, reader)}
      >
        {t('list.ago', { duration: ago })}
      </time>
      {why !== undefined && (
        <span className={styles.why} title={sentence}>
          {why}
        </span>
      )}
    </li>
  );
}
