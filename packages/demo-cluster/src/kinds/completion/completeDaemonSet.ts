import { isEqual, valueAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';

const annotation = 'deprecated.daemonset.template.generation';

/** A DaemonSet counts the changes of its template in an annotation. @internal */
export function completeDaemonSet(set: KubernetesObject): KubernetesObject {
  return withTemplateGeneration(set, '1');
}

/** @internal */
export function updateDaemonSet(
  set: KubernetesObject,
  live: KubernetesObject,
): KubernetesObject {
  const before = live.metadata.annotations?.[annotation] ?? '0';
  const isSame = isEqual(
    valueAt(set, 'spec', 'template'),
    valueAt(live, 'spec', 'template'),
  );
  return withTemplateGeneration(
    set,
    isSame ? before : String(Number(before) + 1),
  );
}

function withTemplateGeneration(
  set: KubernetesObject,
  generation: string,
): KubernetesObject {
  const annotations = {
    ...set.metadata.annotations,
    [annotation]: generation,
  };
  return { ...set, metadata: { ...set.metadata, annotations } };
}
