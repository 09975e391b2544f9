import { Texts, useTexts } from '../../hooks/useTexts';
import {
  StepClocks as Clocks,
  TimeoutClock,
  WindowClock,
} from '../../views/clocks';
import { elapsedMs } from '../../views/elapsed';
import { BrokenWindow } from '../../views/restart';
import { knownStatus } from '../../views/statusMark';
import { clockTime } from '../../views/times';
import { WindowTicks } from '../WindowClock';
import { TimeoutBar } from './TimeoutBar';
import styles from './StepClocks.module.css';

interface Props {
  clocks: Clocks;
  /** The window that broke just now, if one did. */
  broken?: BrokenWindow;
  /** Milliseconds on the server's clock. */
  now: number;
}

/**
 * The two clocks of a running step: how long its status has lasted, and how
 * much time is left.
 *
 * @internal
 */
export function StepClocks({ clocks, broken, now }: Props) {
  const texts = useTexts();
  const { window, timeout } = clocks;
  const end = endOf(window, texts);
  return (
    <div className={styles.clocks}>
      <div className={styles.part}>
        <p className={styles.window}>{windowWords(window, texts)}</p>
        <Bar window={window} />
        {end && <p className={styles.detail}>{end}</p>}
        {broken && (
          <p className={styles.detail}>
            {brokenWords(broken, window, now, texts)}
          </p>
        )}
      </div>
      <div className={styles.part}>
        <p className={styles.timeout}>
          <span>{texts.t('clock.timeout')}</span>
          <span
            className={
              timeout.type === 'ending' ? styles.ending : styles.detail
            }
          >
            {timeoutWords(timeout, texts)}
          </span>
        </p>
        {timeout.type !== 'unlimited' && <TimeoutBar timeout={timeout} />}
      </div>
    </div>
  );
}

function Bar({ window }: { window: WindowClock }) {
  if (window.type !== 'open' && window.type !== 'awaitingProof') return null;
  const elapsed = window.type === 'open' ? window.elapsedMs : window.lengthMs;
  return (
    <WindowTicks
      status={window.status}
      ticks={window.ticks}
      elapsedMs={elapsed}
      lengthMs={window.lengthMs}
    />
  );
}

function windowWords(clock: WindowClock, texts: Texts): string {
  const { t, duration } = texts;
  switch (clock.type) {
    case 'applying':
      return t('clock.applying');
    case 'closed':
      return t('clock.closed');
    case 'awaitingProof':
      return t('clock.awaitingProof', { length: duration(clock.lengthMs) });
    default:
      return t('clock.open', {
        status: t(`status.${knownStatus(clock.status)}`),
        elapsed: duration(clock.elapsedMs),
        length: duration(clock.lengthMs),
      });
  }
}

function endOf(clock: WindowClock, texts: Texts): string | undefined {
  if (clock.type !== 'open') return undefined;
  return texts.t('clock.ends', {
    outcome: texts.t(`status.${knownStatus(clock.status)}`),
    time: clockTime(clock.endsAt, texts.reader),
  });
}

function brokenWords(
  { at, why }: BrokenWindow,
  window: WindowClock,
  now: number,
  { t, duration }: Texts,
): string {
  const words = { ago: duration(elapsedMs(at, now) ?? 0), why };
  return window.type === 'open'
    ? t('clock.restarted', words)
    : t('clock.broken', words);
}

function timeoutWords(clock: TimeoutClock, texts: Texts): string {
  const { t, duration } = texts;
  if (clock.type === 'unlimited') return t('clock.unlimited');
  const words = {
    elapsed: duration(clock.elapsedMs),
    length: duration(clock.lengthMs),
  };
  if (clock.type === 'running') return t('clock.elapsedOf', words);
  return t('clock.timeoutEnding', { ...words, left: duration(clock.leftMs) });
}
