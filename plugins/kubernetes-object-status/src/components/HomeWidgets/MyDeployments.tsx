import { Link } from '@backstage/ui';
import { useExecutions } from '../../hooks/useExecutions';
import { useLink } from '../../hooks/useLink';
import { useNow } from '../../hooks/useNow';
import { useOwnRefs } from '../../hooks/useOwnRefs';
import { useTexts } from '../../hooks/useTexts';
import { deploymentsRouteRef, executionRouteRef } from '../../routes';
import { tokens } from '../tokens';
import { DeploymentRow } from './DeploymentRow';
import { NoAnswer, WidgetNote } from './WidgetNote';
import styles from './HomeWidgets.module.css';

/** So many that have ended are shown. */
const endedCount = 5;
/** More than run at a time. */
const recentCount = 50;

/**
 * What the reader's own services do: running ones first, then the last that
 * have ended.
 *
 * @internal
 */
export function MyDeployments() {
  const { t } = useTexts();
  const ownerRef = useOwnRefs();
  const isOwner = ownerRef !== undefined && ownerRef.length > 0;
  const list = useExecutions(
    isOwner ? { ownerRef, limit: recentCount } : undefined,
  );
  const link = useLink(executionRouteRef);
  const allHref = useLink(deploymentsRouteRef)?.();
  const now = useNow(true);
  const items = list.value?.items ?? [];
  const running = items.filter(({ state }) => state !== 'Finished');
  const ended = items.filter(({ state }) => state === 'Finished');
  const shown = [...running, ...ended.slice(0, endedCount)];

  function content() {
    if (ownerRef !== undefined && !isOwner) {
      return <WidgetNote text={t('cards.nothingMine')} />;
    }
    if (list.value === undefined) return <NoAnswer list={list} />;
    if (shown.length === 0) return <WidgetNote text={t('cards.nothingMine')} />;
    return (
      <ul className={styles.list} aria-label={t('cards.mine')}>
        {shown.map(execution => (
          <DeploymentRow
            key={execution.id}
            execution={execution}
            href={link?.({ executionId: execution.id })}
            now={now}
          />
        ))}
      </ul>
    );
  }
  return (
    <div className={`${tokens.root} ${styles.widget}`}>
      {content()}
      {allHref !== undefined && (
        <Link href={allHref} className={styles.all}>
          {t('cards.all')}
        </Link>
      )}
    </div>
  );
}
