import { AppliedObjectReference } from '../graph/ObjectGraph';
import { ruleOf } from '../rules';
import { judgeApplied } from './judgeApplied';
import { countedIn, Node } from './Node';
import { Run } from './Run';

/**
 * Judges everything that was applied, with what hangs on it. Kinds that depend
 * on what the others are come last; the order given stays.
 */
export function judgeRoots(run: Run): Node[] {
  const applied = [...run.applied.values()];
  const isLast = ({ apiVersion, kind }: AppliedObjectReference) =>
    ruleOf(apiVersion, kind, run.rules).judgedLast ?? false;
  const first = applied.map(ref =>
    isLast(ref) ? undefined : judgeApplied(run, ref),
  );
  run.judgedFirst = countedIn(first.flatMap(node => node ?? []));
  return applied.map((ref, at) => first[at] ?? judgeApplied(run, ref));
}
