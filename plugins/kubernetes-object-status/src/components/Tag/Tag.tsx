import { Badge } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Tag.module.css';

/**
 * A remark beside an outcome or a status, or a code.
 *
 * @internal
 */
export function Tag(props: { children: ReactNode; isCode?: boolean }) {
  const { children, isCode = false } = props;
  return (
    <Badge className={`${styles.tag} ${isCode ? styles.code : ''}`}>
      {children}
    </Badge>
  );
}
