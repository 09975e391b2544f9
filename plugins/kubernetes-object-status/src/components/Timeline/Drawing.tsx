import { useId } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { ReplayChanges } from '../../views/timeline/changes';
import { Lane } from '../../views/timeline/lanes';
import { PathPart } from '../../views/timeline/PathPart';
import { axisTicks } from '../../views/timeline/timeAxis';
import { axisHeight, ChartLayout, laneHeight } from './chartLayout';
import { Bar, barHeight, Diamond } from './marks';
import { Patterns } from './Patterns';
import { timeOf } from './words';
import styles from './Timeline.module.css';

interface Props {
  lanes: Lane[];
  path: PathPart[];
  changes: ReplayChanges;
  layout: ChartLayout;
  at?: number;
  /** All of it in one sentence or two. */
  summary: string;
}

/** Words that stand at a line end before the edge. */
const flagWidth = 62;

/**
 * Axis, bars, windows, marks, and the line of the moment.
 *
 * @internal
 */
export function Drawing(props: Props) {
  const { lanes, changes, layout, at, summary } = props;
  const patterns = useId();
  return (
    <svg
      role="img"
      aria-label={summary}
      width={layout.width}
      height={layout.height}
      className={styles.drawing}
    >
      <Patterns id={patterns} />
      <Axis {...props} />
      {lanes.map((lane, index) => (
        <g key={lane.key} transform={`translate(0 ${layout.laneTop(index)})`}>
          <LaneOf {...props} lane={lane} patterns={patterns} />
        </g>
      ))}
      {at !== undefined && (
        <rect
          x={layout.x(at)}
          y={axisHeight}
          width={Math.max(0, layout.width - layout.x(at))}
          height={layout.height - axisHeight}
          className={styles.future}
        />
      )}
      <Cursor at={at ?? changes.to} layout={layout} />
    </svg>
  );
}

function Axis({ changes, layout, at }: Props) {
  const { t, duration } = useTexts();
  const { from, to } = changes;
  const flag = layout.x(at ?? to);
  return (
    <>
      {axisTicks(to - from, layout.mostTicks).map(tick => {
        const x = Math.round(layout.x(from + tick)) + 0.5;
        return (
          <g key={tick}>
            <line
              x1={x}
              x2={x}
              y1={axisHeight - 6}
              y2={layout.height}
              className={styles.grid}
            />
            {Math.abs(x - flag) > flagWidth && (
              <text x={x} y={12} className={styles.tick}>
                {tick === 0 ? t('timeline.zero') : duration(tick)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function LaneOf(props: Props & { lane: Lane; patterns: string }) {
  const { lane, layout, path, patterns } = props;
  const { x } = layout;
  const top = (laneHeight - barHeight) / 2;
  const own = path.filter(
    part =>
      part.step === lane.step &&
      (part.type === 'object'
        ? part.object.id === lane.object?.id
        : part.type === 'window' && lane.object === undefined),
  );
  return (
    <>
      {lane.blind.map(({ from, to }) => (
        <rect
          key={from}
          x={x(from)}
          width={x(to) - x(from)}
          height={laneHeight}
          className={styles.blind}
        />
      ))}
      {lane.segments.map(segment => (
        <Bar
          key={segment.from}
          patterns={patterns}
          status={segment.status}
          isWindow={lane.object === undefined && segment.reason !== ''}
          x={x(segment.from)}
          y={top}
          width={x(segment.to) - x(segment.from)}
        />
      ))}
      {own.map(({ from, to }) => (
        <rect
          key={from}
          x={x(from)}
          y={top + barHeight + 1}
          width={x(to) - x(from)}
          height={3}
          className={styles.critical}
        />
      ))}
      {lane.marks.map(({ at }, index) => (
        <Diamond key={`${at}-${String(index)}`} x={x(at)} y={laneHeight / 2} />
      ))}
    </>
  );
}

/** The moment that is shown, with its time. */
function Cursor({ at, layout }: { at: number; layout: ChartLayout }) {
  const texts = useTexts();
  const x = Math.min(layout.x(at), layout.width - 1);
  const left = Math.min(
    Math.max(0, x - flagWidth / 2),
    layout.width - flagWidth,
  );
  return (
    <>
      <line
        x1={x}
        x2={x}
        y1={20}
        y2={layout.height}
        className={styles.cursor}
      />
      <rect
        x={left}
        y={0}
        width={flagWidth}
        height={20}
        rx={4}
        className={styles.flag}
      />
      <text x={left + flagWidth / 2} y={14} className={styles.flagText}>
        {timeOf(at, texts)}
      </text>
    </>
  );
}
