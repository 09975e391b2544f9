import { RiArrowRightSLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { DrawerLink } from './DrawerLink';
import { TabProps } from './DrawerProps';
import { Section } from './Section';
import styles from './ObjectDrawer.module.css';

/**
 * What owns the object, from what was applied down to it.
 *
 * @internal
 */
export function Owners({ detail, row, address, shown, rows }: TabProps) {
  const { t } = useTexts();
  if (detail.owners.length === 0) return null;
  return (
    <Section title={t('drawer.owners')}>
      <ol className={styles.owners}>
        {detail.owners.map(owner => (
          <li key={owner.id} className={styles.owner}>
            <DrawerLink
              object={owner}
              shown={shown}
              address={address}
              rows={rows}
            />
            <span className={styles.small}>{owner.kind}</span>
            {owner.revision !== undefined && /^\d+$/.test(owner.revision) && (
              <span className={styles.small}>
                {t('drawer.revision', { revision: owner.revision })}
              </span>
            )}
            <RiArrowRightSLine size={16} aria-hidden />
          </li>
        ))}
        <li className={styles.small}>
          {t('drawer.thisObject', { kind: row.kind })}
        </li>
      </ol>
    </Section>
  );
}
