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

function Bars() {
  return (
    <div className={styles.bars}>
      <Skeleton width="45%" height={28} />
      <Skeleton width="70%" height={16} />
      <Skeleton width="100%" height={72} />
      {['60%', '66%', '54%', '63%'].map(width => (
        <Skeleton key={width} width={width} height={20} />
      ))}
    </div>
  );
}
