import { ReactNode, useId } from 'react';
import styles from './ObjectDrawer.module.css';

/**
 * A part of the summary under its heading.
 *
 * @internal
 */
export function Section(props: {
  title: string;
  /** From when it is, where that needs to be said. */
  asOf?: string;
  children: ReactNode;
}) {
  const { title, asOf, children } = props;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {title}
        {asOf !== undefined && <span className={styles.small}> {asOf}</span>}
      </h3>
      {children}
    </section>
  );
}
