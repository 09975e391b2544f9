import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectHistory, StepHistory } from './history';
import { PathPart } from './PathPart';
import { PhaseName, phaseNameOf } from './phaseName';
import { pathOfStep } from './stepPath';

/** What one thing took of the whole. @internal */
export interface PathShare {
  /** Whole percent of the time from the first step's start to the end; never more than 100. */
  percent: number;
  ms: number;
  step: number;
  what:
    | { type: 'window'; status: ObjectStatusName }
    | {
        type: 'object';
        object: Pick<ObjectHistory, 'id' | 'kind' | 'name'>;
        phase: PhaseName;
      };
}

/**
 * What decided how long it took: from the end of each step back, at every
 * instant the object that came last, or that had not come yet.
 *
 * The parts follow each other without a hole, from the first step's start to
 * the last one's end.
 *
 * @param rows - by step number: who belongs to whom
 * @internal
 */
export function criticalPath(
  history: readonly StepHistory[],
  rows: ReadonlyMap<number, readonly ObjectRow[]>,
): PathPart[] {
  const parts = history.flatMap((each, index) => {
    const own = pathOfStep(each, rows.get(each.step.number) ?? []);
    const next = history[index + 1];
    if (next === undefined || next.from <= each.to) return own;
    const rest = { type: 'rest', step: next.step.number } as const;
    return [...own, { ...rest, from: each.to, to: next.from }];
  });
  return parts.filter(({ from, to }) => to > from);
}

/**
 * The shares of a path, largest first; what nothing is known of is left out.
 *
 * @internal
 */
export function sharesOf(parts: readonly PathPart[]): PathShare[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const total = last.to - first.from;
  const shares = new Map<string, Omit<PathShare, 'percent'>>();
  for (const part of parts) {
    const what = whatOf(part);
    if (what === undefined) continue;
    const { step } = part;
    const key = JSON.stringify([step, what]);
    const ms = (shares.get(key)?.ms ?? 0) + part.to - part.from;
    shares.set(key, { ms, step, what });
  }
  return [...shares.values()]
    .map(share => ({ ...share, percent: Math.floor((100 * share.ms) / total) }))
    .sort((a, b) => b.ms - a.ms);
}

function whatOf(part: PathPart): PathShare['what'] | undefined {
  switch (part.type) {
    case 'window':
      return { type: 'window', status: part.status };
    case 'object': {
      const { id, kind, name } = part.object;
      const phase = phaseNameOf(part.phase.reason);
      return { type: 'object', object: { id, kind, name }, phase };
    }
    default:
      return undefined;
  }
}
