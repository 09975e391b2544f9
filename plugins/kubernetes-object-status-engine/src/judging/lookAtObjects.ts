import { ObjectGraph } from '../graph/ObjectGraph';
import { ObjectStatusCheck } from '../options';
import { HealthRules } from '../rules/own/HealthRules';
import { aggregateOf, translate } from './aggregate';
import { AggregateStatus } from './Judgement';
import { judgeRoots } from './judgeRoots';
import { Memory } from './Memory';
import { countedIn, Node } from './Node';
import { memoryOf, Run, startRun } from './Run';
import { StepClock } from './StepClock';
import { isBlind } from './visibility';

/** Judged objects, before anything is said of a step. */
export interface LookedAt {
  run: Run;
  /** What was applied, with what hangs on it. */
  roots: Node[];
  counted: Node[];
  aggregate: AggregateStatus;
}

/** What a node is in the aggregate: what it shows, or its last proven status while it is blind. */
export function statusInAggregate(run: Run, node: Node): AggregateStatus {
  if (!isBlind(node.verdict)) return translate(node.verdict.status, run.check);
  const proven = memoryOf(run, node.id).proven?.status ?? 'InProgress';
  return translate(proven, run.check);
}

function rememberProven(run: Run, counted: Node[]): void {
  for (const node of counted) {
    if (isBlind(node.verdict)) continue;
    const { status, reason } = node.verdict;
    memoryOf(run, node.id).proven = { status, reason };
  }
}

/** Judges all objects with either clock: what `judge` and `evaluate` have in common. */
export function lookAtObjects(
  graph: ObjectGraph,
  memory: Memory,
  check: ObjectStatusCheck,
  clock: StepClock,
  rules: HealthRules,
): LookedAt {
  const run = startRun(graph, memory, check, clock, rules);
  const roots = judgeRoots(run);
  const counted = countedIn(roots);
  rememberProven(run, counted);
  const statuses = counted.map(node => statusInAggregate(run, node));
  return { run, roots, counted, aggregate: aggregateOf(statuses) };
}
