import { objectName } from '../../views/objectName';
import { useObjectLinks } from '../ObjectDrawer';
import styles from './ObjectLink.module.css';

interface Props {
  step: number;
  object: { id?: string; kind: string; name: string };
}

/**
 * Kind and name of an object, leading to its drawer where it has one.
 *
 * @internal
 */
export function ObjectLink({ step, object }: Props) {
  const links = useObjectLinks();
  const { id } = object;
  if (id === undefined || links === undefined) return <>{objectName(object)}</>;
  return (
    <a
      className={styles.link}
      href={links.hrefOf(step, { id })}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        links.open(step, { id });
      }}
    >
      {objectName(object)}
    </a>
  );
}
