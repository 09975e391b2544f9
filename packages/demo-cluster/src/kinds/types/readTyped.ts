import { Json } from '../../registry/fields';
import { KubernetesObject, ObjectMeta } from '../../registry/Registry';
import { KindDefinition } from '../KindDefinition';
import { typeOfKind } from './FieldType';
import { ReadFindings, readObject } from './readObject';

/**
 * `readObject` for an object of a kind that has its metadata already.
 *
 * @throws StatusError - 400, a value is of another type than its field
 * @internal
 */
export function readTyped(
  kind: KindDefinition,
  object: KubernetesObject,
  findings?: ReadFindings,
): KubernetesObject {
  const { apiVersion } = object;
  const read = readObject(typeOfKind(kind), object, findings);
  // Every field of the metadata has just been read as the type says.
  const metadata = read.metadata as Json & Partial<ObjectMeta>;
  const { name, uid, resourceVersion, creationTimestamp } = object.metadata;
  return {
    ...read,
    apiVersion,
    kind: kind.kind,
    metadata: { ...metadata, name, uid, resourceVersion, creationTimestamp },
  };
}
