import { VisuallyHidden } from '@backstage/ui';
import {
  RiArrowDownSLine,
  RiArrowUpSLine,
  RiFileCopyLine,
  RiLinkM,
} from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { CopyIcon, IconButton } from '../IconButton';
import styles from './ObjectDrawer.module.css';

interface Props {
  /** Absent before the object is known. */
  name: string | undefined;
  onPrevious?: () => void;
  onNext?: () => void;
  /** Its place among the objects of the step, from 0. */
  position?: { place: number; total: number };
}

/**
 * What can be done with the drawer's object, and its neighbours.
 *
 * @internal
 */
export function DrawerTools({ name, onPrevious, onNext, position }: Props) {
  const { t } = useTexts();
  return (
    <div className={styles.tools}>
      {name !== undefined && (
        <CopyIcon
          label={t('drawer.copyName')}
          text={() => name}
          icon={<RiFileCopyLine />}
        />
      )}
      <IconButton
        icon={<RiArrowUpSLine />}
        label={t('drawer.previous')}
        onPress={onPrevious}
      />
      <IconButton
        icon={<RiArrowDownSLine />}
        label={t('drawer.next')}
        onPress={onNext}
      />
      <CopyIcon
        label={t('drawer.copyLink')}
        text={() => window.location.href}
        icon={<RiLinkM />}
      />
      <VisuallyHidden role="status">
        {name !== undefined && position
          ? t('drawer.position', {
              name,
              number: String(position.place + 1),
              total: String(position.total),
            })
          : ''}
      </VisuallyHidden>
    </div>
  );
}
