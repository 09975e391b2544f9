import { ReactNode, useId } from 'react';
import styles from './ComparePage.module.css';

interface Props {
  title: string;
  /** How much of it differs, or how it is to be read. */
  note?: string;
  /** Beside the title, at the end of the line. */
  control?: ReactNode;
  children: ReactNode;
}

/** A part of a comparison with its heading. @internal */
export function Part({ title, note, control, children }: Props) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.partHead}>
        <h3 className={styles.partTitle} id={id}>
          {title}
        </h3>
        {note !== undefined && <span className={styles.muted}>{note}</span>}
        {control !== undefined && <span className={styles.end}>{control}</span>}
      </div>
      {children}
    </section>
  );
}
