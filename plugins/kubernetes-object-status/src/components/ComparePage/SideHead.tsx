import { Link } from '@backstage/ui';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { markOfExecution } from '../../views/outcomeMark';
import { sourceName } from '../../views/sourceLinks';
import { ExternalLink } from '../ExternalLink';
import { OutcomePill } from '../OutcomePill';
import { Tag } from '../Tag';
import { Time } from '../Time';
import { Choice, ChooseDeployment } from './ChooseDeployment';
import styles from './ComparePage.module.css';

interface Props {
  side: 'a' | 'b';
  execution: ExecutionSummary;
  isLastGood?: boolean;
  href: string;
  choice: Choice;
}

/**
 * One of the two: which, how it ended, when, from where, and why.
 *
 * @internal
 */
export function SideHead(props: Props) {
  const { side, execution, isLastGood = false, href, choice } = props;
  const { t, duration, causeTitle } = useTexts();
  const { version, title, environment, source, outcome } = execution;
  const { startedAt, createdAt, finishedAt, causeCode } = execution;
  const name = version ?? title ?? t('list.unnamed');
  const sideName = t(side === 'a' ? 'compare.sideA' : 'compare.sideB');
  const took = elapsedMs(startedAt, finishedAt);
  const cause = outcome === 'Successful' ? undefined : causeTitle(causeCode);
  return (
    <section
      className={styles.part}
      aria-label={t('compare.side', { side: sideName, version: name })}
    >
      <div className={styles.partHead}>
        <Tag>{sideName}</Tag>
        <Link href={href} standalone className={styles.version}>
          {name}
        </Link>
        <OutcomePill mark={markOfExecution(execution)} size="small" />
        <span className={styles.end}>
          <ChooseDeployment {...choice} side={side} />
        </span>
      </div>
      <ul className={styles.facts}>
        <li>{environment}</li>
        <li>
          <Time instant={startedAt ?? createdAt} form="zoned" />
        </li>
        {took !== undefined && <li>{duration(took)}</li>}
        <li>
          <ExternalLink href={source.url} text={sourceName(source)} />
        </li>
        {isLastGood && <li>{t('compare.lastGood')}</li>}
        {cause !== undefined && <li className={styles.cause}>{cause}</li>}
      </ul>
    </section>
  );
}
