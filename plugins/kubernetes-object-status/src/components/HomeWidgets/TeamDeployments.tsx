import { useMemo } from 'react';
import { useExecutions } from '../../hooks/useExecutions';
import { useNow } from '../../hooks/useNow';
import { useOwnRefs } from '../../hooks/useOwnRefs';
import { useTexts } from '../../hooks/useTexts';
import { startOfWeek, Week, weekOf } from '../../views/week';
import { tokens } from '../tokens';
import { NoAnswer, WidgetNote } from './WidgetNote';
import { WeekPicture } from './WeekPicture';
import styles from './HomeWidgets.module.css';

/** As many as the API gives at once. */
const mostAtOnce = 500;

/**
 * How the deployments of the reader's groups ended in the last seven days. A
 * picture of a week is no ranking: it names no person and no other group.
 *
 * @internal
 */
export function TeamDeployments() {
  const { t } = useTexts();
  const refs = useOwnRefs();
  const groups = refs?.filter(ref => ref.startsWith('group:'));
  const isMember = groups !== undefined && groups.length > 0;
  const now = useNow(true);
  const weekStart = startOfWeek(now);
  const since = useMemo(() => new Date(weekStart).toISOString(), [weekStart]);
  const list = useExecutions(
    isMember ? { ownerRef: groups, since, limit: mostAtOnce } : undefined,
  );

  function content() {
    if (groups !== undefined && !isMember) {
      return <WidgetNote text={t('cards.noGroup')} />;
    }
    if (list.value === undefined) return <NoAnswer list={list} />;
    const week = weekOf(list.value.items, now);
    if (week.count === 0) return <WidgetNote text={t('cards.nothingInWeek')} />;
    return (
      <>
        <Headline week={week} isWhole={list.value.nextCursor === undefined} />
        <WeekPicture days={week.days} />
      </>
    );
  }
  return <div className={`${tokens.root} ${styles.widget}`}>{content()}</div>;
}

function Headline({ week, isWhole }: { week: Week; isWhole: boolean }) {
  const { t, causeTitle } = useTexts();
  const { count, successful, mainCause } = week;
  const cause = mainCause && causeTitle(mainCause.code);
  const others = count - successful;
  return (
    <p className={styles.headline}>
      {t('cards.week', { count, successful: String(successful) })}{' '}
      {mainCause !== undefined &&
        cause !== undefined &&
        t('cards.mainCause', {
          count: others,
          cause,
          number: String(mainCause.count),
        })}{' '}
      {!isWhole && t('cards.newest', { number: String(count) })}
    </p>
  );
}
