import { ReactNode } from 'react';
import styles from './State.module.css';

interface Props {
  icon: ReactNode;
  title: string;
  text?: ReactNode;
  /** Buttons and links: what may be done about it. */
  children?: ReactNode;
  /** Read out at once: something went wrong. */
  isAlert?: boolean;
}

/**
 * Stands where content would: why there is none and what to do.
 *
 * @internal
 */
export function StateCard({ icon, title, text, children, isAlert }: Props) {
  return (
    <section className={styles.card} role={isAlert ? 'alert' : undefined}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h2 className={styles.title}>{title}</h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
