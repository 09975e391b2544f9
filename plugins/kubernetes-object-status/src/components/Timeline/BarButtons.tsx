import { KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Lane, Segment } from '../../views/timeline/lanes';
import { ChartLayout, laneHeight } from './chartLayout';
import { barWords } from './words';
import styles from './Timeline.module.css';

interface Props {
  lanes: Lane[];
  layout: ChartLayout;
  onChoose: (at: number) => void;
}

interface Place {
  lane: number;
  segment: number;
}

const steps: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * What can be asked of the bars: a button over each says what it is, on hover
 * and on focus, and goes to its beginning. One of them is in the order of
 * focus, the arrows lead to the others.
 *
 * @internal
 */
export function BarButtons({ lanes, layout, onChoose }: Props) {
  const texts = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Place>({ lane: 0, segment: 0 });
  const [told, setTold] = useState<Place>();
  const lane = Math.min(current.lane, lanes.length - 1);

  function go(event: KeyboardEvent, from: Place) {
    if (event.key === 'Escape') setTold(undefined);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = neighbour(lanes, from, step);
    setCurrent(to);
    root.current
      ?.querySelector<HTMLElement>(`[data-place="${placeKey(to)}"]`)
      ?.focus();
  }
  return (
    <div
      ref={root}
      role="group"
      aria-label={texts.t('timeline.bars')}
      className={styles.buttons}
    >
      {lanes.flatMap((each, laneIndex) =>
        each.segments.map((segment, index) => {
          const place = { lane: laneIndex, segment: index };
          const words = barWords(each, segment, texts);
          const isCurrent =
            laneIndex === lane &&
            index === Math.min(current.segment, each.segments.length - 1);
          const key = placeKey(place);
          return (
            <button
              key={key}
              type="button"
              data-place={key}
              aria-label={words}
              tabIndex={isCurrent ? 0 : -1}
              className={styles.button}
              style={boxOf(segment, laneIndex, layout)}
              onClick={() => onChoose(segment.from)}
              onFocus={() => {
                setCurrent(place);
                setTold(place);
              }}
              onBlur={() => setTold(undefined)}
              onMouseEnter={() => setTold(place)}
              onMouseLeave={() => setTold(undefined)}
              onKeyDown={event => go(event, place)}
            />
          );
        }),
      )}
      {told && <Told lanes={lanes} place={told} layout={layout} />}
    </div>
  );
}

function Told(props: { lanes: Lane[]; place: Place; layout: ChartLayout }) {
  const { lanes, place, layout } = props;
  const texts = useTexts();
  const lane = lanes[place.lane];
  const segment = lane?.segments[place.segment];
  if (segment === undefined) return null;
  const middle = layout.x((segment.from + segment.to) / 2);
  const isRight = middle > layout.width / 2;
  return (
    <div
      // The button says the same.
      aria-hidden
      className={styles.told}
      style={{
        top: layout.laneTop(place.lane) + laneHeight,
        ...(isRight
          ? { right: layout.width - middle - 24 }
          : { left: Math.max(0, middle - 24) }),
      }}
    >
      {barWords(lane, segment, texts)}
      {segment.message !== '' && (
        <div className={styles.toldMore} lang="en">
          {segment.message}
        </div>
      )}
    </div>
  );
}

function boxOf({ from, to }: Segment, lane: number, layout: ChartLayout) {
  const left = layout.x(from);
  return {
    left,
    top: layout.laneTop(lane) + 2,
    width: Math.max(6, layout.x(to) - left),
    height: laneHeight - 4,
  };
}

function placeKey({ lane, segment }: Place): string {
  return `${lane}-${segment}`;
}

/** Up and down to what was at the same time, left and right within the lane. */
function neighbour(
  lanes: Lane[],
  { lane, segment }: Place,
  [down, right]: [number, number],
): Place {
  const clamp = (value: number, length: number) =>
    Math.min(Math.max(0, value), length - 1);
  const own = lanes[lane].segments;
  if (right !== 0) return { lane, segment: clamp(segment + right, own.length) };
  const next = clamp(lane + down, lanes.length);
  const { from } = own[segment];
  const others = lanes[next].segments;
  const same = others.findLastIndex(each => each.from <= from);
  return { lane: next, segment: clamp(same, others.length) };
}
