import { ObjectGraph } from '../graph/ObjectGraph';
import { fingerprintOf } from '../judging/fingerprint';
import { Fingerprint } from '../judging/Judgement';
import { judgeRoots } from '../judging/judgeRoots';
import { emptyMemory } from '../judging/Memory';
import { startRun } from '../judging/Run';
import { Verdict } from '../judging/Verdict';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { defaultObjectStatusCheck } from '../options';
import { ruleOf } from '../rules';
import { RuleContext } from '../rules/KindRule';

// Parts of judging that are no doors, for benchmarks that report them.

/** Judges a graph and gives what then makes its fingerprint. @internal */
export function preparedFingerprint(graph: ObjectGraph): () => Fingerprint {
  const clock = { type: 'step' as const, now: 0 };
  const run = startRun(graph, emptyMemory, defaultObjectStatusCheck, clock);
  const roots = judgeRoots(run);
  return () => fingerprintOf(roots);
}

/** What lets the rule of its kind judge an object, and nothing around it. @internal */
export function preparedRule(object: KubernetesObject): () => Verdict {
  const rule = ruleOf(object.apiVersion, object.kind);
  const context: RuleContext = {
    check: defaultObjectStatusCheck,
    clock: { type: 'evaluate' },
    memory: {},
    children: [],
    areChildrenVisible: false,
    isSiblingLeaving: false,
    areOldPodsLeft: false,
    nodes: { state: 'NotReadable', byName: new Map() },
    isApplied: true,
    isNewInStep: false,
    hasStatus: true,
    findClusterScoped: () => 'NotReadable',
    findBeside: () => 'NotReadable',
    events: () => [],
    eventsAbout: () => [],
    others: () => [],
  };
  return () => rule.judge(object, context);
}
