import { Button } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { countFilters } from '../../views/objectFilter';
import { FilterBarProps } from './FilterBarProps';
import styles from './FilterBar.module.css';

/**
 * How much the filter keeps, and how to lift it.
 *
 * @internal
 */
export function Matched({ filter, rows, matched, onClear }: FilterBarProps) {
  const { t } = useTexts();
  if (countFilters(filter) === 0) return null;
  const count = matched.filter(({ counted }) => counted).length;
  const others = matched.length - count;
  const total = String(rows.filter(({ counted }) => counted).length);
  const words =
    others === 0
      ? t('filter.matched', { shown: String(count), total })
      : t('filter.matchedAndOthers', {
          ...{ shown: String(count), total },
          others: String(others),
        });
  return (
    <span className={styles.matched}>
      <span>{words}</span>
      <Button size="small" variant="tertiary" onPress={onClear}>
        {t('filter.clear')}
      </Button>
    </span>
  );
}
