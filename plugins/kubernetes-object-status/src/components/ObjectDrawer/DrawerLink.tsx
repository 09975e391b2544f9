import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ShownObject } from '../../hooks/useObjectDetail';
import { addressedRow, ObjectTab } from '../../views/objectAddress';
import { useObjectLinks } from './ObjectLinks';
import { DrawerAddress } from './useDrawerAddress';
import styles from './ObjectDrawer.module.css';

interface Props {
  object: { id: string; name: string };
  shown: ShownObject;
  address: DrawerAddress;
  /** All of the step: an address has the uid where there is one. */
  rows: readonly ObjectRow[];
  /** Default: the one that is open. */
  tab?: ObjectTab;
}

/**
 * Another object's name, which takes the place of the one that is shown.
 *
 * @internal
 */
export function DrawerLink({ object, shown, address, rows, tab }: Props) {
  const target = addressedRow(rows, object.id) ?? object;
  const links = useObjectLinks();
  return (
    <a
      className={styles.link}
      href={links?.hrefOf(shown.step, target)}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        address.goTo(target, tab);
      }}
    >
      {object.name}
    </a>
  );
}
