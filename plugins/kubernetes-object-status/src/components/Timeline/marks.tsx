import { ObjectStatusName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import styles from './Timeline.module.css';

/** Height of a bar, in pixels. @internal */
export const barHeight = 12;

const fills: Partial<Record<ObjectStatusName, string>> = {
  InProgress: 'hatched',
  Paused: 'dotted',
};

interface BarProps {
  /** Of the drawing's patterns. */
  patterns: string;
  status: ObjectStatusName;
  isWindow?: boolean;
  x: number;
  y: number;
  width: number;
}

/**
 * A bar: the status by its form, then by its colour.
 *
 * @internal
 */
export function Bar({ patterns, status, isWindow, x, y, width }: BarProps) {
  const pattern = isWindow ? undefined : fills[status];
  const look = isWindow ? styles.window : '';
  return (
    <rect
      // The line is drawn on the edge, half of it outside.
      x={x + 0.5}
      y={y + 0.5}
      width={Math.max(1, width - 1)}
      height={barHeight - 1}
      rx={2}
      className={`${styles.bar} ${styles[status]} ${look}`}
      {...(pattern && { fill: `url(#${patterns}-${pattern})` })}
    />
  );
}

/** Something that happened; a form of its own. @internal */
export function Diamond({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M ${x} ${y - 5} l 5 5 l -5 5 l -5 -5 z`}
      className={styles.diamond}
    />
  );
}
