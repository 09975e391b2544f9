import { Child } from '../../graph/Child';
import { failed, Verdict } from '../../judging/Verdict';
import { render } from '../../texts/render';
import { reasonTexts } from '../../texts/reasonTexts';

function failedPod(children: Child[]): Child | undefined {
  for (const child of children) {
    if (!child.counted) continue;
    const below = failedPod(child.children);
    if (below) return below;
    const isFailedPod =
      child.object.kind === 'Pod' && child.verdict.status === 'Failed';
    if (isFailedPod) return child;
  }
  return undefined;
}

/**
 * Carries a counted Pod's failure up: its owners are Failed with the Pod's
 * reason and name it, whatever they say of themselves (`semantics.md` section 2).
 */
export function carryUp(own: Verdict, children: Child[]): Verdict {
  const worst = failedPod(children);
  if (!worst) return own;
  const { verdict, object } = worst;
  return failed(
    verdict.reason,
    {
      ...verdict.params,
      pod: object.metadata.name,
      detail: render(reasonTexts[verdict.text], verdict.params),
    },
    { text: 'ChildFailed' },
  );
}
