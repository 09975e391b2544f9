import { KubernetesObject } from '../../registry/Registry';
import { KindDefinition } from '../KindDefinition';
import { countCauses } from './countCauses';
import { FieldCause } from './FieldCause';
import { podSpecCauses } from './podSpecCauses';
import { selectorCauses } from './selectorCauses';

/** What is wrong with an object's spec, new or changed. @internal */
export function specCauses(
  kind: KindDefinition,
  object: KubernetesObject,
): FieldCause[] {
  return [
    ...selectorCauses(kind, object),
    ...podSpecCauses(kind, object),
    ...countCauses(object),
  ];
}
