import { RiPauseLine, RiSnowflakeLine, RiWifiOffLine } from '@remixicon/react';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ReactNode } from 'react';
import { Liveness } from '../../hooks/useLiveness';
import { useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { clockTime } from '../../views/times';
import styles from './LiveChip.module.css';

interface Props {
  execution: Execution;
  /** Absent for what is finished. */
  liveness?: Liveness;
  /** How many changes wait while the reader holds the page. */
  paused?: { waiting: number };
}

/**
 * Whether the page moves: live and how fresh, held by the reader, not live, or
 * frozen for ever.
 *
 * @internal
 */
export function LiveChip({ execution, liveness, paused }: Props) {
  if (paused) return <PausedChip waiting={paused.waiting} />;
  if (execution.finishedAt !== undefined) {
    return <FrozenChip execution={execution} at={execution.finishedAt} />;
  }
  if (liveness === undefined) return null;
  if (liveness.type === 'live') return <Live agoMs={liveness.agoMs} />;
  return <NotLive {...liveness} />;
}

/** As long as the other, so that the line does not break every second. */
function Live({ agoMs }: { agoMs: number }) {
  const { t, duration } = useTexts();
  return (
    <Chip
      icon={<span className={styles.dot} />}
      word={t('chip.live')}
      className={styles.live}
    >
      {agoMs < 1_000
        ? t('chip.updatedNow')
        : t('chip.updated', { ago: duration(agoMs) })}
    </Chip>
  );
}

function PausedChip({ waiting }: { waiting: number }) {
  const { t } = useTexts();
  return (
    <Chip icon={<RiPauseLine size={14} />} word={t('chip.paused')}>
      {t('chip.waiting', { count: waiting })}
    </Chip>
  );
}

function NotLive({ agoMs, asOf }: { agoMs: number; asOf: string }) {
  const { t, duration, reader } = useTexts();
  const time = clockTime(asOf, reader);
  return (
    <Chip
      icon={<RiWifiOffLine size={14} />}
      word={t('chip.notLive')}
      className={styles.notLive}
    >
      {t('chip.asOf', { time, ago: duration(agoMs) })}
    </Chip>
  );
}

function FrozenChip({ execution, at }: { execution: Execution; at: string }) {
  const { t, duration, reader } = useTexts();
  const took = elapsedMs(execution.startedAt, at);
  return (
    <Chip
      icon={<RiSnowflakeLine size={14} />}
      word={t('chip.frozen', { time: clockTime(at, reader) })}
    >
      {took !== undefined && t('chip.after', { duration: duration(took) })}
    </Chip>
  );
}

function Chip(props: {
  icon: ReactNode;
  word: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.chip} ${props.className ?? ''}`}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <span>{props.word}</span>{' '}
      <span className={styles.detail}>{props.children}</span>
    </span>
  );
}
