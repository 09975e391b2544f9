import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Span } from './history';

/** Where a replay can stop, and how much has changed by then. @internal */
export interface ReplayChanges extends Span {
  /** Instants at which something changed, each once, in order; with start and end. */
  stops: number[];
  /** How many objects' changes there are. */
  total: number;
  /** How many of them had come by an instant, it included. */
  countAt: (at: number) => number;
}

/**
 * The changes of an execution between its start and its end.
 *
 * @internal
 */
export function replayChanges(
  transitions: readonly Transition[],
  { from, to }: Span,
): ReplayChanges {
  const instants = (each: Transition) =>
    Math.min(Math.max(Date.parse(each.at), from), to);
  const all = [from, ...transitions.map(instants), to];
  const stops = [...new Set(all)].sort((a, b) => a - b);
  const ofObjects = transitions
    .filter(({ subject }) => subject === 'object')
    .map(instants)
    .sort((a, b) => a - b);
  return {
    from,
    to,
    stops,
    total: ofObjects.length,
    countAt: at => ofObjects.filter(instant => instant <= at).length,
  };
}

/**
 * The stop before or after an instant; the first or the last where there is
 * none.
 *
 * @internal
 */
export function neighbourStop(
  { stops, from, to }: ReplayChanges,
  at: number,
  direction: -1 | 1,
): number {
  return direction > 0
    ? stops.find(stop => stop > at) ?? to
    : stops.findLast(stop => stop < at) ?? from;
}
