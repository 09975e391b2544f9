import { Button } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import styles from './DeploymentRail.module.css';

interface Props {
  isPicking: boolean;
  canPick: boolean;
  onToggle: () => void;
}

/**
 * What the list is, and the switch to choosing two of it.
 *
 * @internal
 */
export function RailTitle({ isPicking, canPick, onToggle }: Props) {
  const { t } = useTexts();
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('list.title')}</h2>
        {canPick && (
          <Button
            size="small"
            variant="tertiary"
            iconStart={isPicking ? undefined : <RiArrowLeftRightLine />}
            onPress={onToggle}
          >
            {t(isPicking ? 'compare.pickCancel' : 'compare.pick')}
          </Button>
        )}
      </div>
      {isPicking && (
        <p className={styles.hint} role="status">
          {t('compare.pickHint')}
        </p>
      )}
    </>
  );
}
