import { ReactNode, useRef } from 'react';
import styles from './ObjectTree.module.css';

interface Props {
  value: string;
  isLive: boolean;
  children: ReactNode;
}

/**
 * Marks a value for a moment when it is another one than before.
 *
 * @internal
 */
export function Changing({ value, isLive, children }: Props) {
  const first = useRef(value);
  const hasChanged = useRef(false);
  if (value !== first.current) hasChanged.current = true;
  const mark = isLive && hasChanged.current ? styles.changed : '';
  // Another key is another element: its animation begins anew.
  return (
    <span key={value} className={`${styles.changing} ${mark}`}>
      {children}
    </span>
  );
}
