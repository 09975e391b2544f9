import { Button, ButtonIcon, Slider, VisuallyHidden } from '@backstage/ui';
import {
  RiPauseFill,
  RiPlayFill,
  RiSkipBackMiniFill,
  RiSkipForwardMiniFill,
} from '@remixicon/react';
import { KeyboardEvent, useId } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { neighbourStop, ReplayChanges } from '../../views/timeline/changes';
import { usePlay } from './usePlay';
import { offsetOf, timeOf } from './words';
import styles from './Timeline.module.css';

interface Props {
  changes: ReplayChanges;
  /** Absent at the end. */
  at?: number;
  moveTo: (at: number | undefined) => void;
}

const secondMs = 1_000;

/**
 * Goes through the moments of an execution, by hand or by itself.
 *
 * @internal
 */
export function ReplayBar({ changes, at = changes.to, moveTo }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const keysId = useId();
  const { from, to } = changes;
  const play = usePlay(changes, at < to ? at : undefined, moveTo);
  const go = (instant: number) => {
    play.stop();
    moveTo(Math.max(from, instant));
  };
  const step = (direction: -1 | 1) => go(neighbourStop(changes, at, direction));

  function onKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Record<string, (() => void) | undefined> = {
      ArrowLeft: () => (event.shiftKey ? go(at - secondMs) : step(-1)),
      ArrowRight: () => (event.shiftKey ? go(at + secondMs) : step(1)),
      Home: () => go(from),
      End: () => go(to),
      ' ': isButton(event.target) ? undefined : play.toggle,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    // The slider would take it for a step of its own.
    event.preventDefault();
    event.stopPropagation();
    move();
  }
  const time = timeOf(at, texts);
  const offset = offsetOf(at, changes, texts);
  return (
    <div
      role="group"
      aria-label={t('timeline.replay.label')}
      aria-describedby={keysId}
      className={styles.replay}
      onKeyDownCapture={onKey}
    >
      <VisuallyHidden id={keysId}>{t('timeline.replay.keys')}</VisuallyHidden>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiSkipBackMiniFill />}
        aria-label={t('timeline.replay.previous')}
        isDisabled={at <= from}
        onPress={() => step(-1)}
      />
      <ButtonIcon
        size="small"
        variant="primary"
        icon={play.isPlaying ? <RiPauseFill /> : <RiPlayFill />}
        aria-label={t(
          play.isPlaying ? 'timeline.replay.pause' : 'timeline.replay.play',
        )}
        onPress={play.toggle}
      />
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiSkipForwardMiniFill />}
        aria-label={t('timeline.replay.next')}
        isDisabled={at >= to}
        onPress={() => step(1)}
      />
      <Speed speed={play.speed} onPress={play.changeSpeed} />
      <div className={styles.slider}>
        <Stops changes={changes} />
        <Slider
          aria-label={t('timeline.replay.slider')}
          minValue={0}
          maxValue={(to - from) / secondMs}
          step={0.001}
          value={(at - from) / secondMs}
          formatOptions={{
            style: 'unit',
            unit: 'second',
            unitDisplay: 'long',
            maximumFractionDigits: 0,
          }}
          onChange={value => go(from + numberOf(value) * secondMs)}
        />
      </div>
      <span className={styles.position}>
        {t('timeline.replay.position', {
          done: String(changes.countAt(at)),
          total: String(changes.total),
        })}
      </span>
      <span className={styles.moment}>
        {offset === undefined
          ? t('timeline.replay.momentAtStart', { time })
          : t('timeline.replay.moment', { time, offset })}
      </span>
    </div>
  );
}

function Speed(props: { speed: number; onPress: () => void }) {
  const { t, reader } = useTexts();
  const number = new Intl.NumberFormat(reader.language).format(props.speed);
  const speed = t('timeline.replay.times', { speed: number });
  return (
    <Button
      size="small"
      variant="secondary"
      className={styles.speed}
      aria-label={t('timeline.replay.speed', { speed })}
      onPress={props.onPress}
    >
      {speed}
    </Button>
  );
}

/** A line for each moment at which something changed. */
function Stops({ changes }: { changes: ReplayChanges }) {
  const { stops, from, to } = changes;
  const length = Math.max(1, to - from);
  return (
    <svg aria-hidden className={styles.stops} width="100%" height={12}>
      {stops.map(stop => {
        const x = `${(((stop - from) / length) * 100).toFixed(2)}%`;
        return (
          <line
            key={stop}
            x1={x}
            x2={x}
            y1={0}
            y2={12}
            className={styles.stop}
          />
        );
      })}
    </svg>
  );
}

function numberOf(value: number | number[]): number {
  return Array.isArray(value) ? value[0] : value;
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
