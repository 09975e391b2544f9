import { NotCountedReason } from '../judging/Judgement';
import { Verdict } from '../judging/Verdict';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

/** A child as its owner's rule sees it: judged, with its own children. */
export interface Child {
  object: KubernetesObject;
  counted: boolean;
  notCounted?: NotCountedReason;
  /** What it reports; of children that are only shown, too. */
  verdict: Verdict;
  children: Child[];
}

/** All descendants of a kind. */
export function descendants(children: Child[], kind: string): Child[] {
  return children.flatMap(child => [
    ...(child.object.kind === kind ? [child] : []),
    ...descendants(child.children, kind),
  ]);
}
