import { useTexts } from '../../hooks/useTexts';
import { TimeoutClock } from '../../views/clocks';
import styles from './StepClocks.module.css';

/** A screen reader hears it this often, not every second. */
const readEveryMs = 5_000;

/**
 * How much of the step's time is gone.
 *
 * @internal
 */
export function TimeoutBar(props: {
  timeout: Exclude<TimeoutClock, { type: 'unlimited' }>;
}) {
  const { elapsedMs, lengthMs, type } = props.timeout;
  const { t, duration } = useTexts();
  const readMs = Math.floor(elapsedMs / readEveryMs) * readEveryMs;
  const share = lengthMs === 0 ? 1 : elapsedMs / lengthMs;
  return (
    <div
      role="progressbar"
      aria-label={t('clock.timeout')}
      aria-valuemin={0}
      aria-valuemax={lengthMs / 1_000}
      aria-valuenow={readMs / 1_000}
      aria-valuetext={t('clock.elapsedOf', {
        elapsed: duration(readMs),
        length: duration(lengthMs),
      })}
      className={styles.bar}
    >
      <span
        className={type === 'ending' ? styles.endingShare : styles.share}
        style={{ inlineSize: `${(share * 100).toFixed(1)}%` }}
      />
    </div>
  );
}
