import { Button } from '@backstage/ui';
import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { RiFilter3Line } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { ObjectFilter } from '../../views/objectFilter';
import { StateCard } from '../State/StateCard';

interface Props {
  filter: ObjectFilter;
  rows: ObjectRow[];
  onClear: () => void;
}

/**
 * Stands for the steps when the filter keeps no object of any.
 *
 * @internal
 */
export function NothingMatches({ filter, rows, onClear }: Props) {
  const { t } = useTexts();
  const query = filter.q.trim();
  return (
    <StateCard
      icon={<RiFilter3Line size={20} />}
      title={
        query === ''
          ? t('filter.nothingChosen')
          : t('filter.nothing', { query })
      }
      text={t('filter.hidden', {
        count: rows.filter(({ counted }) => counted).length,
      })}
    >
      <Button variant="secondary" onPress={onClear}>
        {t('filter.clearAll')}
      </Button>
    </StateCard>
  );
}
