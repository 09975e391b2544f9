import { ObjectGraph } from '../graph/ObjectGraph';
import { judge } from '../judging/judge';
import { Instant, Judgement } from '../judging/Judgement';
import { Memory } from '../judging/Memory';
import { HealthRules } from '../rules/own/HealthRules';
import { reduce } from '../stabilization/reduce';
import { Effect, StepEvent, StepState } from '../stabilization/StepState';
import { beforeDeletions } from './beforeDeletions';
import { beginningGaps, Gap } from './beginningGaps';
import { isContinuous, rememberContinuity } from './continuity';

/** Everything that is kept of a running step: two plain values. @public */
export interface Step {
  state: StepState;
  memory: Memory;
}

/** What a look, or an event, made of a step. @public */
export interface StepChange {
  step: Step;
  effects: Effect[];
}

/** @public */
export interface Look extends StepChange {
  judgement: Judgement;
}

/** What a look is told beside what is seen. @public */
export interface LookOptions {
  /** A gap that ends with this look is known to have changed nothing, or something. */
  isUnchanged?: boolean;
  /** What judges in place of the engine's own rules; default: nothing. */
  rules?: HealthRules;
}

/** Feeds a judgement to the reducer, with the gaps that begin and end with it. */
export function takeJudgement(
  step: Step,
  judgement: Judgement,
  options: { gapsOf: (begun: string[]) => Gap[]; isUnchanged: boolean },
): { state: StepState; effects: Effect[] } {
  const { at } = judgement;
  let state = step.state;
  const effects: Effect[] = [];
  const take = (event: StepEvent) => {
    const reduction = reduce(state, event);
    state = reduction.state;
    effects.push(...reduction.effects);
  };
  const known = Object.keys(state.gaps);
  const begun = judgement.blind.filter(id => !known.includes(id));
  const over = known.filter(id => !judgement.blind.includes(id));
  const { gapsOf, isUnchanged } = options;
  for (const { since, objects } of gapsOf(begun)) {
    take({ type: 'GapStarted', at, since, objects });
  }
  if (judgement.changedByOther) {
    take({ type: 'Superseded', at, by: judgement.changedByOther.message });
  }
  take({ type: 'Judged', at, judgement });
  if (over.length > 0) {
    take({ type: 'GapEnded', at, objects: over, unchanged: isUnchanged });
  }
  return { state, effects };
}

/**
 * Looks at the objects of a step: judges them and feeds the reducer.
 *
 * Whoever calls it sends a `Tick` with the same instant afterwards, once
 * everything of that instant has been looked at (R6).
 *
 * @public
 */
export function lookAt(
  step: Step,
  graph: ObjectGraph,
  at: Instant,
  options: LookOptions = {},
): Look {
  const before = beforeDeletions(graph);
  if (!before) return lookOnce(step, graph, at, options);
  const first = lookOnce(step, before, at, options);
  const then = lookOnce(first.step, graph, at, options);
  return { ...then, effects: [...first.effects, ...then.effects] };
}

function lookOnce(
  step: Step,
  graph: ObjectGraph,
  at: Instant,
  options: LookOptions,
): Look {
  const { judgement, memory } = judge(
    graph,
    step.memory,
    step.state.check,
    at,
    options.rules,
  );
  const over = Object.keys(step.state.gaps).filter(
    id => !judgement.blind.includes(id),
  );
  const { state, effects } = takeJudgement(step, judgement, {
    gapsOf: begun => beginningGaps(graph, judgement, begun),
    isUnchanged:
      options.isUnchanged ??
      isContinuous(step.memory.continuity, judgement.continuity, over),
  });
  const continuity = rememberContinuity(
    step.memory.continuity,
    judgement.continuity,
    judgement.blind,
  );
  return {
    step: { state, memory: { ...memory, continuity } },
    judgement,
    effects,
  };
}

/** Feeds one event to a step. @public */
export function tell(step: Step, event: StepEvent): StepChange {
  const { state, effects } = reduce(step.state, event);
  return { step: { ...step, state }, effects };
}
