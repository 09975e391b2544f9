import { KindName, Registry } from '../registry/Registry';
import { Metadata } from './metadata';

/**
 * Writes an object's status, and annotations with it where they are given;
 * nothing happens where it says that already.
 *
 * @throws StatusError - 409: the object changed meanwhile; 404: it is gone
 * @internal
 */
export function writeStatus(
  registry: Registry,
  object: KindName & { metadata: Metadata },
  status: Record<string, unknown>,
  annotations?: Record<string, string>,
): void {
  const { apiVersion, kind, metadata } = object;
  const { name, namespace, uid, resourceVersion } = metadata;
  registry.updateStatus({
    apiVersion,
    kind,
    metadata: {
      name,
      namespace,
      uid,
      resourceVersion,
      ...(annotations && { annotations }),
    },
    status: withoutUndefined(status),
  });
}

/** Counts as the API writes them: zero is left out. @internal */
export function unlessZero(count: number): number | undefined {
  return count === 0 ? undefined : count;
}

function withoutUndefined(
  status: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(status).filter(([, value]) => value !== undefined),
  );
}
