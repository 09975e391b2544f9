import { useId } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Lane } from '../../views/timeline/lanes';
import { tokens } from '../tokens';
import { Bar, Diamond } from './marks';
import { Patterns } from './Patterns';
import styles from './Timeline.module.css';

const statuses = [
  'InProgress',
  'Successful',
  'Failed',
  'Paused',
  'Unknown',
] as const;

/**
 * What the forms mean, of those that are there.
 *
 * @internal
 */
export function Legend({ lanes }: { lanes: readonly Lane[] }) {
  const { t } = useTexts();
  const id = useId();
  const present = new Set(
    lanes.flatMap(({ segments }) => segments.map(({ status }) => status)),
  );
  const windows = lanes.flatMap(lane => lane.windows);
  return (
    <ul className={styles.legend} aria-label={t('timeline.legend.label')}>
      {statuses
        .filter(status => present.has(status))
        .map(status => (
          <Item key={status} text={t(`timeline.legend.${status}`)}>
            <Patterns id={id} />
            <Bar patterns={id} status={status} x={1} y={2} width={22} />
          </Item>
        ))}
      {windows.length > 0 && (
        <Item text={t('timeline.legend.window')}>
          <Bar
            patterns={id}
            status={windows[windows.length - 1].status}
            isWindow
            x={1}
            y={2}
            width={22}
          />
        </Item>
      )}
      {lanes.some(({ marks }) => marks.length > 0) && (
        <Item text={t('timeline.legend.event')}>
          <Diamond x={12} y={8} />
        </Item>
      )}
      {lanes.some(({ blind }) => blind.length > 0) && (
        <Item text={t('timeline.legend.blind')}>
          <rect x={1} y={0} width={22} height={16} className={styles.blind} />
        </Item>
      )}
    </ul>
  );
}

function Item(props: { text: string; children: React.ReactNode }) {
  return (
    <li className={styles.legendItem}>
      <svg width={24} height={16} aria-hidden className={tokens.root}>
        {props.children}
      </svg>
      {props.text}
    </li>
  );
}
