import { KeyboardEvent, useEffect, useRef } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { inLargestUnit } from '../../views/duration';
import { elapsedMs } from '../../views/elapsed';
import { EnvironmentEntry } from '../../views/environments';
import { markOfExecution } from '../../views/outcomeMark';
import { fullTime } from '../../views/times';
import { OutcomePill } from '../OutcomePill';
import styles from './EnvironmentStrip.module.css';

interface Props {
  environment: EnvironmentEntry;
  isChosen: boolean;
  isFocusable: boolean;
  panelId: string;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Milliseconds on the server's clock. */
  now: number;
  /** In pixels: with another one the card may be out of sight. */
  stripWidth?: number;
}

/**
 * An environment: version last attempted, how that stands, how long ago.
 *
 * @internal
 */
export function EnvironmentCard(props: Props) {
  const { environment, isChosen, isFocusable, panelId, onChoose } = props;
  const { now, stripWidth } = props;
  const { t, duration, reader } = useTexts();
  const { name, newest } = environment;
  const instant = newest.startedAt ?? newest.createdAt;
  const ago = duration(inLargestUnit(elapsedMs(instant, now) ?? 0));
  const card = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // On a narrow page the strip scrolls; the chosen one has to be in sight.
    if (isChosen) {
      card.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    }
  }, [isChosen, stripWidth]);
  return (
    <button
      ref={card}
      type="button"
      role="tab"
      id={`kos-environment-${name}`}
      aria-selected={isChosen}
      aria-controls={isChosen ? panelId : undefined}
      tabIndex={isFocusable ? 0 : -1}
      className={isChosen ? styles.chosen : styles.card}
      onClick={onChoose}
      onKeyDown={props.onKeyDown}
    >
      <span className={styles.facts}>
        <span className={styles.name}>{name}</span>
        <span className={styles.version}>{newest.version}</span>
        <time
          className={styles.time}
          dateTime={instant}
          title={fullTime(instant, reader)}
        >
          {t('list.ago', { duration: ago })}
        </time>
        <span className={styles.state}>
          <OutcomePill mark={markOfExecution(newest)} size="plain" />
        </span>
      </span>
    </button>
  );
}
