import { Select } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import styles from './HistoryFilter.module.css';

interface Props {
  title: string;
  chosen?: string;
  /** What can be chosen; may repeat. */
  values: readonly string[];
  labelOf?: (value: string) => string;
  /** Whether they stand in their order already. */
  isOrdered?: boolean;
  /** An empty text lifts the filter. */
  onChoose: (value: string) => void;
}

/** Stands for no filter; a name that nothing has. */
const any = '';

/**
 * One value of several, or any. What the address names can be seen and lifted
 * also where nothing has it.
 *
 * @internal
 */
export function FilterChoice(props: Props) {
  const { title, chosen, values, labelOf = same, isOrdered, onChoose } = props;
  const { t } = useTexts();
  const distinct = [...new Set([...values, ...(chosen ? [chosen] : [])])];
  if (distinct.length === 0) return null;
  const options = distinct.map(value => ({ value, label: labelOf(value) }));
  if (!isOrdered) options.sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={title}
      placeholder={title}
      options={[{ value: any, label: t('history.any') }, ...options]}
      value={chosen ?? null}
      onChange={key => onChoose(String(key ?? any))}
    />
  );
}

function same(value: string): string {
  return value;
}
