import { useTexts } from '../../hooks/useTexts';
import { Ticks } from '../../views/clocks';
import { knownStatus } from '../../views/statusMark';
import { toneOf } from './toneOf';
import styles from './WindowClock.module.css';

interface Props {
  status: string;
  ticks: Ticks;
  elapsedMs: number;
  lengthMs: number;
}

/** A screen reader hears it this often, not every second (`ui.md` section 16). */
const readEveryMs = 5_000;

/**
 * A stabilization window as parts that fill one after the other.
 *
 * @internal
 */
export function WindowTicks({ status, ticks, elapsedMs, lengthMs }: Props) {
  const { t, duration } = useTexts();
  const readMs =
    elapsedMs >= lengthMs
      ? lengthMs
      : Math.floor(elapsedMs / readEveryMs) * readEveryMs;
  return (
    <div
      role="progressbar"
      aria-label={t('clock.window', {
        status: t(`status.${knownStatus(status)}`),
      })}
      aria-valuemin={0}
      aria-valuemax={lengthMs / 1_000}
      aria-valuenow={readMs / 1_000}
      aria-valuetext={t('clock.elapsedOf', {
        elapsed: readMs === 0 ? '0 s' : duration(readMs),
        length: duration(lengthMs),
      })}
      className={`${styles.ticks} ${toneOf(status)}`}
    >
      {Array.from({ length: ticks.count }, (_, index) => (
        <span
          key={index}
          className={index < ticks.filled ? styles.filled : styles.tick}
        />
      ))}
    </div>
  );
}
