import { RiAlertLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { tokens } from '../tokens';
import styles from './Afterwatch.module.css';

/**
 * Marks a deployment in a list that had trouble after it had been successful.
 *
 * @internal
 */
export function AfterwatchMark({ notes = 0 }: { notes?: number }) {
  const { t } = useTexts();
  if (notes === 0) return null;
  return (
    <span className={`${styles.mark} ${tokens.warn}`}>
      <span className={styles.icon} aria-hidden>
        <RiAlertLine size={14} />
      </span>
      {t('afterwatch.mark')}
    </span>
  );
}
