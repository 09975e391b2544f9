import { Span } from '../../views/timeline/history';

/** Height of a lane, in pixels: what is pressed has room. @internal */
export const laneHeight = 28;

/** Height of the axis above the lanes. @internal */
export const axisHeight = 28;

/** Room at the right, so that the last line is whole. */
const edge = 2;

/** A round mark needs so much room for its words. */
const tickWidth = 96;

/** Where things stand in a chart, in pixels. @internal */
export interface ChartLayout {
  width: number;
  height: number;
  mostTicks: number;
  x: (instant: number) => number;
  laneTop: (index: number) => number;
}

/**
 * The layout of a chart that goes over a span.
 *
 * @internal
 */
export function chartLayout(
  width: number,
  laneCount: number,
  { from, to }: Span,
): ChartLayout {
  const room = Math.max(1, width - edge);
  const length = Math.max(1, to - from);
  return {
    width,
    height: axisHeight + laneCount * laneHeight,
    mostTicks: Math.max(2, Math.floor(width / tickWidth)),
    x: instant => ((instant - from) / length) * room,
    laneTop: index => axisHeight + index * laneHeight,
  };
}
