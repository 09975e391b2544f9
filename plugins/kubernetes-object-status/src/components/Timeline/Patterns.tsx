import styles from './Timeline.module.css';

/**
 * Fills that differ without their colours.
 *
 * @param props - `id`: another for each drawing, as it is for the document
 * @internal
 */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatched`}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={5} height={5} className={styles.runGround} />
        <rect width={1.5} height={5} className={styles.runInk} />
      </pattern>
      <pattern
        id={`${id}-dotted`}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
      >
        <rect width={5} height={5} className={styles.warnGround} />
        <circle cx={2.5} cy={2.5} r={1.1} className={styles.warnInk} />
      </pattern>
    </defs>
  );
}
