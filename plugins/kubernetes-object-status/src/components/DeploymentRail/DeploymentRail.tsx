import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { RailList, RailProps } from './RailList';
import styles from './DeploymentRail.module.css';

/**
 * The deployments of an environment, newest first: beside the page, or behind
 * a button where there is no room.
 *
 * @internal
 */
export function DeploymentRail(props: RailProps & { hasRoom: boolean }) {
  const { t } = useTexts();
  const label = t('list.label', { environment: props.environment });
  if (props.hasRoom) {
    return (
      <aside className={styles.card} aria-label={label}>
        <RailList {...props} />
      </aside>
    );
  }
  return (
    <aside className={styles.behindButton} aria-label={label}>
      {/* Another one is shown: the list has done its work and closes. */}
      <DialogTrigger key={props.shownId}>
        <Button variant="secondary" iconStart={<RiHistoryLine />}>
          {props.totalItems === undefined
            ? t('list.title')
            : t('list.button', { total: String(props.totalItems) })}
        </Button>
        <Popover placement="bottom end" hideArrow className={styles.popover}>
          <RailList {...props} />
        </Popover>
      </DialogTrigger>
    </aside>
  );
}
