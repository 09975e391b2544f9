import { Comparison } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CSSProperties } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { tokens } from '../tokens';
import { Part } from './Part';
import styles from './ComparePage.module.css';

interface Timing {
  name: string;
  beforeSeconds?: number;
  afterSeconds?: number;
}

/**
 * How long the whole, each step and each object took on both sides.
 *
 * @internal
 */
export function ComparedTimes({ comparison }: { comparison: Comparison }) {
  const { t } = useTexts();
  const { total, steps, objects } = comparison.timing;
  const rows = [
    { ...total, name: t('compare.whole') },
    ...(steps.length > 1 ? steps : []),
    ...objects.map(({ kind, name, ...times }) => ({
      ...times,
      name: t('compare.named', { kind, name }),
    })),
  ];
  const longest = Math.max(
    1,
    ...rows.flatMap(({ beforeSeconds = 0, afterSeconds = 0 }) => [
      beforeSeconds,
      afterSeconds,
    ]),
  );
  return (
    <Part title={t('compare.time')} note={t('compare.timeHint')}>
      <dl className={styles.times}>
        {rows.map((row, index) => (
          // Objects of several clusters may have the same name.
          <TimeRow key={`${row.name} ${index}`} row={row} longest={longest} />
        ))}
      </dl>
    </Part>
  );
}

function TimeRow({ row, longest }: { row: Timing; longest: number }) {
  const { t } = useTexts();
  return (
    <div>
      <dt>{row.name}</dt>
      <dd>
        <Bar
          side={t('compare.sideA')}
          seconds={row.beforeSeconds}
          longest={longest}
        />
        <Bar
          side={t('compare.sideB')}
          seconds={row.afterSeconds}
          longest={longest}
        />
      </dd>
    </div>
  );
}

function Bar(props: { side: string; seconds?: number; longest: number }) {
  const { side, seconds, longest } = props;
  const { t, duration } = useTexts();
  const style = { '--kos-share': (seconds ?? 0) / longest } as CSSProperties;
  return (
    <span className={styles.barLine}>
      <strong>{side}</strong>
      {seconds !== undefined && (
        <span
          className={`${styles.barOf} ${tokens.ok}`}
          style={style}
          aria-hidden
        />
      )}
      <span className={styles.muted}>
        {seconds === undefined
          ? t('compare.notThere')
          : duration(seconds * 1_000)}
      </span>
    </span>
  );
}
