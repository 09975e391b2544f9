import { ObjectGraph } from '../graph/ObjectGraph';
import { judge } from '../judging/judge';
import { Instant, Judgement } from '../judging/Judgement';
import { Memory } from '../judging/Memory';
import { identityKey } from '../kubernetes/identity';
import { HealthRules } from '../rules/own/HealthRules';
import { beforeDeletions } from '../step/beforeDeletions';
import { AfterwatchState } from './AfterwatchState';
import { endWhenTakenOver } from './endAfterwatch';
import { watchJudged } from './watchJudged';

/** What is kept of a step that is watched after its end: two plain values. @public */
export interface Afterwatch {
  state: AfterwatchState;
  /** The step's own, going on from its end. */
  memory: Memory;
}

/** @public */
export interface AfterLook {
  afterwatch: Afterwatch;
  /** Absent where nothing is watched any more. */
  judgement?: Judgement;
}

/** What still belongs to the step. */
function ownPart(graph: ObjectGraph, { takenOver }: AfterwatchState) {
  const applied = graph.applied.filter(
    each => !takenOver.includes(identityKey(each)),
  );
  return { ...graph, applied };
}

/** R11, R16: ids of objects that somebody else has made another deployment of. */
function lostTo({ changedByOther, objects }: Judgement): string[] {
  const replaced = objects.filter(
    ({ applied, status }) => applied && status.reason === 'Replaced',
  );
  const lost = replaced.map(({ id }) => id);
  return changedByOther ? [...lost, changedByOther.object] : lost;
}

function lookOnce(
  { state, memory }: Afterwatch,
  graph: ObjectGraph,
  at: Instant,
  rules: HealthRules | undefined,
): AfterLook {
  const watched = ownPart(graph, state);
  if (watched.applied.length === 0) {
    return { afterwatch: { state: endWhenTakenOver(state, at), memory } };
  }
  const found = judge(watched, memory, state.check, at, rules);
  const lost = lostTo(found.judgement);
  if (lost.length > 0) {
    // What is lost is judged no more, and the others as though it were not there.
    const takenOver = [...state.takenOver, ...lost];
    return lookOnce(
      { state: { ...state, takenOver }, memory },
      graph,
      at,
      rules,
    );
  }
  return {
    afterwatch: {
      state: watchJudged(state, found.judgement),
      memory: found.memory,
    },
    judgement: found.judgement,
  };
}

/**
 * Looks at the objects of a step after its Successful end, and notes what is
 * wrong with them. Pure, like `lookAt`; the step's own state has no part in it,
 * so that its outcome stays what it is (R12).
 *
 * @public
 */
export function lookAfter(
  afterwatch: Afterwatch,
  graph: ObjectGraph,
  at: Instant,
  options: { rules?: HealthRules } = {},
): AfterLook {
  if (afterwatch.state.over) return { afterwatch };
  const { rules } = options;
  const before = beforeDeletions(graph);
  if (!before) return lookOnce(afterwatch, graph, at, rules);
  const first = lookOnce(afterwatch, before, at, rules);
  return lookOnce(first.afterwatch, graph, at, rules);
}
