import { Texts, useTexts } from '../../hooks/useTexts';
import {
  StepClocks as Clocks,
  TimeoutClock,
  WindowClock,
} from '../../views/clocks';
import { knownStatus } from '../../views/statusMark';
import { clockTime } from '../../views/times';
import styles from './StepClocks.module.css';

/**
 * The two clocks of a running step: how long its status has lasted, and how
 * much time is left.
 *
 * @internal
 */
export function StepClocks({ clocks }: { clocks: Clocks }) {
  const texts = useTexts();
  const end = endOf(clocks.window, texts);
  const isEnding = clocks.timeout.type === 'ending';
  return (
    <div className={styles.clocks}>
      <div>
        <p className={styles.window}>{windowWords(clocks.window, texts)}</p>
        {end && <p className={styles.detail}>{end}</p>}
      </div>
      <p className={styles.timeout}>
        <span>{texts.t('clock.timeout')}</span>
        <span className={isEnding ? styles.ending : styles.detail}>
          {timeoutWords(clocks.timeout, texts)}
        </span>
      </p>
    </div>
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

function timeoutWords(clock: TimeoutClock, texts: Texts): string {
  const { t, duration } = texts;
  if (clock.type === 'unlimited') return t('clock.unlimited');
  const words = {
    elapsed: duration(clock.elapsedMs),
    length: duration(clock.lengthMs),
  };
  if (clock.type === 'running') return t('clock.timeoutRunning', words);
  return t('clock.timeoutEnding', { ...words, left: duration(clock.leftMs) });
}
