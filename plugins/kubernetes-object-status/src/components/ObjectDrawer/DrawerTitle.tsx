import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './ObjectDrawer.module.css';

interface Props {
  /** Absent before it is known. */
  row: ObjectRow | undefined;
  number: number;
  step: string;
}

/**
 * Where the object is, and its name: what the dialog is called.
 *
 * @internal
 */
export function DrawerTitle({ row, number, step }: Props) {
  const { t } = useTexts();
  if (row === undefined) {
    return (
      <span className={styles.place}>
        {t('step.title', { number: String(number), name: step })}
      </span>
    );
  }
  const { kind, cluster, namespace, name } = row;
  const place = { kind, cluster, number: String(number), step };
  const words =
    namespace === undefined
      ? t('drawer.placeWithoutNamespace', place)
      : t('drawer.place', { ...place, namespace });
  return (
    <>
      <span className={styles.place} title={words}>
        {words}
      </span>{' '}
      <span className={styles.name}>{name}</span>
    </>
  );
}
