import { Json } from '../../registry/fields';
import { KubernetesObject, ObjectMeta } from '../../registry/Registry';
import { badRequest } from '../../registry/refusals';
import { StatusError } from '../../registry/StatusError';
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
  const read = readOrExplain(kind, object, findings);
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

function readOrExplain(
  kind: KindDefinition,
  object: KubernetesObject,
  findings?: ReadFindings,
): Json {
  try {
    return readObject(typeOfKind(kind), object, findings);
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    throw cannotBeHandled(kind, error.message);
  }
}

/** 400 of a body that is not of its kind. @internal */
export function cannotBeHandled(
  { version, kind }: KindDefinition,
  why: string,
): StatusError {
  return badRequest(
    `${kind} in version "${version}" cannot be handled as a ${kind}: ${why}`,
  );
}
