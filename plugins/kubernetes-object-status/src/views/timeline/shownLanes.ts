import { Lane } from './lanes';

/**
 * At most so many lanes, in their order: steps and what decided first, then
 * what was not successful all the time.
 *
 * @param critical - keys of the lanes of the critical path
 * @internal
 */
export function shownLanes(
  lanes: readonly Lane[],
  most: number,
  critical: ReadonlySet<string>,
): Lane[] {
  if (lanes.length <= most) return [...lanes];
  const rank = (lane: Lane) => {
    if (lane.object === undefined || critical.has(lane.key)) return 0;
    if (lane.segments.some(({ status }) => status === 'Failed')) return 1;
    return lane.segments.at(-1)?.status === 'Successful' ? 3 : 2;
  };
  const ranked = lanes.map((lane, index) => ({
    lane,
    index,
    rank: rank(lane),
  }));
  const chosen = ranked
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, most);
  return chosen.sort((a, b) => a.index - b.index).map(({ lane }) => lane);
}
