import { Button } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { StateCard } from '../State';
import { Page } from './Pages';

interface Props {
  page?: Page;
  filtered?: { entity: string; onClear: () => void };
}

/**
 * There are deployments, but none on this page or like this.
 *
 * @internal
 */
export function NothingListed({ page, filtered }: Props) {
  const { t } = useTexts();
  const isBeyond = page?.cursor !== undefined;
  return (
    <StateCard
      icon={<RiSearchLine size={20} />}
      title={t(isBeyond ? 'history.nothingOlder' : 'history.nothing')}
      text={filtered && t('history.nothingText', { entity: filtered.entity })}
    >
      {isBeyond ? (
        <Button variant="primary" onPress={() => page?.goTo(undefined)}>
          {t('history.newest')}
        </Button>
      ) : (
        <Button variant="primary" onPress={filtered?.onClear}>
          {t('history.clear')}
        </Button>
      )}
    </StateCard>
  );
}
