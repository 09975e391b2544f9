import { KindDefinition } from '../kinds/KindDefinition';
import { numberAt, textAt } from './fields';
import { KubernetesObject } from './Registry';

const defaultGraceSeconds = 30;

/**
 * Seconds that the object may take to end: only a pod that runs on a node has any.
 *
 * Source: Kubernetes documentation, pod lifecycle, termination of pods.
 *
 * @internal
 */
export function gracePeriodOf(
  kind: KindDefinition,
  object: KubernetesObject,
  asked: number | undefined,
): number {
  if (kind.kind !== 'Pod') return 0;
  if (!textAt(object, 'spec', 'nodeName')) return 0;
  const phase = textAt(object, 'status', 'phase');
  if (phase === 'Succeeded' || phase === 'Failed') return 0;
  const own = numberAt(object, 'spec', 'terminationGracePeriodSeconds');
  return Math.max(0, asked ?? own ?? defaultGraceSeconds);
}
