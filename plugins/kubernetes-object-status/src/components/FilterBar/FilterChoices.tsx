import { Select } from '@backstage/ui';
import { ObjectStatusName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { useMemo } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { countStatuses, valuesOf } from '../../views/objectFilter';
import { StatusIcon } from '../StatusIcon';
import { FilterBarProps } from './FilterBarProps';
import styles from './FilterBar.module.css';

/** From what needs eyes to what does not. */
const chips: ObjectStatusName[] = [
  'Failed',
  'Paused',
  'Unknown',
  'InProgress',
  'Successful',
];

/**
 * Status chips, and a choice of kind, cluster and namespace where there are
 * several.
 *
 * @internal
 */
export function FilterChoices(props: FilterBarProps) {
  const { t } = useTexts();
  return (
    <>
      <StatusChips {...props} />
      <Choice {...props} name="kind" field="kind" title={t('filter.kind')} />
      <Choice
        {...props}
        name="cluster"
        field="cluster"
        title={t('filter.cluster')}
      />
      <Choice
        {...props}
        name="ns"
        field="namespace"
        title={t('filter.namespace')}
      />
    </>
  );
}

function StatusChips({ filter, rows, onChange }: FilterBarProps) {
  const { t } = useTexts();
  const counts = useMemo(() => countStatuses(rows), [rows]);
  const total = rows.filter(({ counted }) => counted).length;
  const { status } = filter;
  const toggle = (name: ObjectStatusName) => {
    const isOn = status.includes(name);
    const next = isOn
      ? status.filter(each => each !== name)
      : [...status, name];
    onChange({ status: next }, 'push');
  };
  // A chosen chip stays although its last object left: else nobody could lift it.
  const shown = chips.filter(
    name => (counts.get(name) ?? 0) > 0 || status.includes(name),
  );
  return (
    <div className={styles.chips} role="group" aria-label={t('filter.status')}>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={status.length === 0}
        onClick={() => onChange({ status: [] }, 'push')}
      >
        {t('filter.all')} <span className={styles.count}>{total}</span>
      </button>
      {shown.map(name => (
        <button
          key={name}
          type="button"
          className={styles.chip}
          aria-pressed={status.includes(name)}
          onClick={() => toggle(name)}
        >
          <StatusIcon mark={name} />
          {t(`status.${name}`)}{' '}
          <span className={styles.count}>{counts.get(name) ?? 0}</span>
        </button>
      ))}
    </div>
  );
}

interface ChoiceProps extends FilterBarProps {
  name: 'kind' | 'cluster' | 'ns';
  field: 'kind' | 'cluster' | 'namespace';
  title: string;
}

function Choice({ name, field, title, ...props }: ChoiceProps) {
  const { filter, rows, onChange } = props;
  const present = useMemo(() => valuesOf(field, rows), [field, rows]);
  const chosen = filter[name];
  // What the address names stays to be seen and lifted, also when it is gone.
  const values = [...new Set([...present, ...chosen])];
  if (values.length < 2 && chosen.length === 0) return null;
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={title}
      placeholder={title}
      selectionMode="multiple"
      options={values.map(value => ({ value, label: value }))}
      value={chosen}
      onChange={keys => onChange({ [name]: keys.map(String) }, 'push')}
    />
  );
}
