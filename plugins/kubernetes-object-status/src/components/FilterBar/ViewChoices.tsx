import { ButtonIcon, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  RiExpandVerticalLine,
  RiCollapseVerticalLine,
  RiMenuLine,
  RiNodeTree,
} from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { FilterBarProps } from './FilterBarProps';
import styles from './FilterBar.module.css';

/**
 * Tree or by kind, and all branches folded or open.
 *
 * @internal
 */
export function ViewChoices({ view, onChange, folding }: FilterBarProps) {
  const { t } = useTexts();
  const { hasBranches, areAllFolded, setAllOpen } = folding;
  return (
    <div className={styles.views}>
      <ToggleButtonGroup
        aria-label={t('filter.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys =>
          onChange({ view: keys.has('kind') ? 'kind' : 'tree' }, 'push')
        }
      >
        <ToggleButton id="tree" iconStart={<RiNodeTree />}>
          {t('filter.tree')}
        </ToggleButton>
        <ToggleButton id="kind" iconStart={<RiMenuLine />}>
          {t('filter.byKind')}
        </ToggleButton>
      </ToggleButtonGroup>
      {hasBranches && (
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={
            areAllFolded ? <RiExpandVerticalLine /> : <RiCollapseVerticalLine />
          }
          aria-label={t(areAllFolded ? 'filter.unfoldAll' : 'filter.foldAll')}
          onPress={() => setAllOpen(areAllFolded)}
        />
      )}
    </div>
  );
}
