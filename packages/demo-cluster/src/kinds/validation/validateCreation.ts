import { invalid } from '../../registry/refusals';
import { KubernetesObject } from '../../registry/Registry';
import { KindDefinition } from '../KindDefinition';
import { nameCauses } from './nameCauses';
import { specCauses } from './specCauses';

/** @throws StatusError - 422 with what is wrong @internal */
export function validateCreation(
  kind: KindDefinition,
  object: KubernetesObject,
): void {
  const causes = [...nameCauses(kind, object), ...specCauses(kind, object)];
  if (causes.length > 0) throw invalid(kind, object.metadata.name, causes);
}
