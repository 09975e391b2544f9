import { flag, number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';

/**
 * Whether a pause is what was asked for: the manifest says so, or, where no
 * manifest is known, it stands at the generation that was applied.
 */
export function isPauseAskedFor(
  object: KubernetesObject,
  context: RuleContext,
  path: string,
): boolean {
  if (context.manifest) return flag(context.manifest, path);
  const applied = context.appliedGeneration;
  return (
    applied !== undefined && number(object, 'metadata.generation') === applied
  );
}
