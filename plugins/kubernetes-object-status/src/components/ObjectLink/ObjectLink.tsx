import { Link } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import { objectAnchor } from '../../views/objectAnchor';
import { objectName } from '../../views/objectName';
import styles from './ObjectLink.module.css';

interface Props {
  step: number;
  object: { id?: string; kind: string; name: string };
}

/**
 * Kind and name of an object, leading to its row; the panel of objects follows
 * the address and focuses it.
 *
 * @internal
 */
export function ObjectLink({ step, object }: Props) {
  const { pathname, search } = useLocation();
  const { id } = object;
  if (id === undefined) return <>{objectName(object)}</>;
  const anchor = encodeURIComponent(objectAnchor(step, id));
  return (
    <Link
      href={`${pathname}${search}#${anchor}`}
      standalone
      className={styles.link}
    >
      {objectName(object)}
    </Link>
  );
}
