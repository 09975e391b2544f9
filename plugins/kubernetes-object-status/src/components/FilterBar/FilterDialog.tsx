import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { tokens } from '../tokens';
import { FilterBarProps } from './FilterBarProps';
import { FilterChoices } from './FilterChoices';
import { Matched } from './Matched';
import { ViewChoices } from './ViewChoices';
import styles from './FilterBar.module.css';

interface Props extends FilterBarProps {
  isOpen: boolean;
  onClose: () => void;
}

/**
 * The choices of the filter bar where they find no room in it.
 *
 * @internal
 */
export function FilterDialog({ isOpen, onClose, ...bar }: Props) {
  const { t } = useTexts();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <DialogHeader>{t('filter.button')}</DialogHeader>
      <DialogBody>
        {/* Dialogs are drawn at the end of the page, outside of the root. */}
        <div className={`${tokens.root} ${styles.dialog}`}>
          <FilterChoices {...bar} />
          <ViewChoices {...bar} />
          <Matched {...bar} />
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('filter.done')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
