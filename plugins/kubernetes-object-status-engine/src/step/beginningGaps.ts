import { listIn } from '../graph/ClusterIndex';
import { ObjectGraph } from '../graph/ObjectGraph';
import { Instant, JudgedObject, Judgement } from '../judging/Judgement';

/** Objects that are not seen since the same instant. */
export interface Gap {
  since: Instant;
  objects: string[];
}

/**
 * R9: since when each of some objects is blind. A gap belongs to a list, so it
 * begins at the last proven instant of the object's own, whatever other lists
 * are in a gap for longer.
 */
export function beginningGaps(
  graph: ObjectGraph,
  { at, objects }: Pick<Judgement, 'at' | 'objects'>,
  begun: string[],
): Gap[] {
  const gaps = new Map<Instant, Gap>();
  for (const row of objects.filter(({ id }) => begun.includes(id))) {
    const since = Math.min(at, provenAt(graph, row) ?? at);
    const known = gaps.get(since)?.objects ?? [];
    gaps.set(since, { since, objects: [...known, row.id] });
  }
  return [...gaps.values()].sort((a, b) => a.since - b.since);
}

/** When the list of an object was last proven; `undefined` unless it is in a gap. */
function provenAt(graph: ObjectGraph, row: JudgedObject): Instant | undefined {
  const { cluster, apiVersion, kind, namespace } = row;
  const view = graph.clusters.find(each => each.cluster === cluster);
  const list = view && listIn(view, apiVersion, kind, namespace);
  return list?.state === 'Gap' ? list.since : undefined;
}
