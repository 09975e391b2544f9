import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useDecided } from '../../hooks/useDecided';
import { useTexts } from '../../hooks/useTexts';
import { inLargestUnit } from '../../views/duration';
import { elapsedMs } from '../../views/elapsed';
import { markOfExecution } from '../../views/outcomeMark';
import { fullTime } from '../../views/times';
import { OutcomePill, outcomeWord } from '../OutcomePill';
import styles from './HomeWidgets.module.css';

interface Props {
  execution: ExecutionSummary;
  href?: string;
  /** Milliseconds on the server's clock. */
  now: number;
}

function serviceOf({ entityRef, title }: ExecutionSummary): string {
  if (entityRef === undefined) return title ?? '';
  return parseEntityRef(entityRef).name;
}

/** A deployment in two lines: what went where, and how it stands. @internal */
export function DeploymentRow({ execution, href, now }: Props) {
  const { t, duration, reader } = useTexts();
  const { cause, sentence } = useDecided(execution);
  const mark = markOfExecution(execution);
  const { environment, version, createdAt, startedAt, finishedAt } = execution;
  const since = finishedAt ?? startedAt ?? createdAt;
  const elapsed = elapsedMs(since, now) ?? 0;
  const service = serviceOf(execution);
  return (
    <li className={styles.row}>
      <OutcomePill mark={mark} size="stamp" isMoving />
      <span className={styles.what}>
        {href === undefined ? (
          <strong>{service}</strong>
        ) : (
          <Link href={href} standalone className={styles.service}>
            {service}
          </Link>
        )}{' '}
        <span className={styles.version}>{version}</span> {environment}
      </span>
      <time
        className={styles.ago}
        dateTime={since}
        title={fullTime(since, reader)}
      >
        {finishedAt === undefined
          ? t('cards.soFar', { duration: duration(elapsed) })
          : t('list.ago', { duration: duration(inLargestUnit(elapsed)) })}
      </time>
      <span className={styles.why} title={sentence}>
        {cause ?? sentence ?? outcomeWord(mark, t)}
      </span>
    </li>
  );
}
