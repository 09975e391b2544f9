import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import styles from './State.module.css';

/** Most answers come sooner; a skeleton that flashes is worse than none. */
const patienceMs = 300;

/**
 * Bars in the places of head and rows, shown only when it takes longer.
 *
 * @internal
 */
export function LoadingState() {
  const { t } = useTexts();
  const isLate = useIsLate();
  return (
    <div aria-busy className={styles.loading}>
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {isLate && <Bars />}
    </div>
  );
}

function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

const rowWidths = ['32%', '38%', '27%', '35%'];

function Bars() {
  return (
    <div className={styles.bars}>
      <div className={styles.bar}>
        <Skeleton width={220} height={28} />
        <Skeleton width={120} height={24} />
        <span className={styles.end}>
          <Skeleton width={160} height={24} />
        </span>
      </div>
      <Skeleton width="60%" height={16} />
      <div className={styles.rule} />
      {rowWidths.map(width => (
        <div key={width} className={styles.bar}>
          <Skeleton width={16} height={16} />
          <Skeleton width={width} height={16} />
          <span className={styles.end}>
            <Skeleton width={88} height={16} />
          </span>
        </div>
      ))}
    </div>
  );
}
