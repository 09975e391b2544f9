import { toneOf } from './toneOf';
import styles from './WindowClock.module.css';

interface Props {
  /** The status that has to last. */
  status: string;
  /** How much of the window is over, 0 to 1. */
  share: number;
}

const radius = 9;
const circumference = 2 * Math.PI * radius;

/**
 * A stabilization window as a ring that fills; the word stands beside it.
 *
 * @internal
 */
export function WindowRing({ status, share }: Props) {
  const filled = circumference * Math.min(1, Math.max(0, share));
  const circle = { cx: 12, cy: 12, r: radius, fill: 'none', strokeWidth: 4 };
  return (
    <svg
      viewBox="0 0 24 24"
      className={`${styles.ring} ${toneOf(status)}`}
      aria-hidden
    >
      <circle {...circle} className={styles.track} />
      <circle
        {...circle}
        className={styles.arc}
        strokeDasharray={`${filled} ${circumference}`}
        transform="rotate(-90 12 12)"
      />
    </svg>
  );
}
