import { CopyButton } from '../CopyButton';
import styles from './State.module.css';

/**
 * Text to be typed elsewhere, with a button that copies it.
 *
 * @internal
 */
export function CommandBlock({ text, label }: { text: string; label: string }) {
  return (
    <div className={styles.command}>
      {/* Scrolls where it is too long, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0}>
        {text}
      </pre>
      <CopyButton label={label} text={() => text} variant="primary" />
    </div>
  );
}
