import { Button, SearchField } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { useState } from 'react';
import { useShortcuts } from '../../hooks/useShortcuts';
import { useShortcutsSwitch } from '../../hooks/useShortcutsSwitch';
import { useTexts } from '../../hooks/useTexts';
import { useTypedText } from '../../hooks/useTypedText';
import { countFilters } from '../../views/objectFilter';
import { FilterBarProps } from './FilterBarProps';
import { FilterChoices } from './FilterChoices';
import { FilterDialog } from './FilterDialog';
import { Matched } from './Matched';
import { ViewChoices } from './ViewChoices';
import styles from './FilterBar.module.css';

/**
 * What of the objects is shown, and how. All of it stands in the URL.
 *
 * Where space is short, all but the search is in a dialog.
 *
 * @internal
 */
export function FilterBar(props: FilterBarProps) {
  const { isNarrow } = props;
  const { t } = useTexts();
  return (
    <section className={styles.bar} aria-label={t('filter.label')}>
      <Search {...props} />
      {isNarrow ? (
        <InDialog {...props} />
      ) : (
        <>
          <FilterChoices {...props} />
          <Matched {...props} />
          <ViewChoices {...props} />
        </>
      )}
      {isNarrow && <Matched {...props} />}
    </section>
  );
}

function Search({ filter, onChange, searchRef }: FilterBarProps) {
  const { t } = useTexts();
  const { isOn } = useShortcutsSwitch();
  const [text, setText] = useTypedText(filter.q, q =>
    onChange({ q }, 'replace'),
  );
  useShortcuts({
    '/': () => searchRef.current?.querySelector('input')?.focus(),
  });
  return (
    <div ref={searchRef} className={styles.search}>
      <SearchField
        size="small"
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        value={text}
        onChange={setText}
      />
      {isOn && text === '' && (
        <kbd className={styles.key} aria-hidden>
          /
        </kbd>
      )}
    </div>
  );
}

function InDialog(props: FilterBarProps) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const { q, ...others } = props.filter;
  const count = countFilters({ ...others, q: '' });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFilter3Line />}
        onPress={() => setIsOpen(true)}
      >
        {count > 0
          ? t('filter.buttonCount', { number: String(count) })
          : t('filter.button')}
      </Button>
      <FilterDialog
        {...props}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}
