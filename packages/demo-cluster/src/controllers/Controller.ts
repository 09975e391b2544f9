import { ObjectEvents } from '../events/ObjectEvents';
import { Registry, RegistryEvent } from '../registry/Registry';

/** What a controller may do while it looks at a key. @internal */
export interface ControllerContext {
  registry: Registry;
  events: ObjectEvents;
  now(): Date;
  /** Looks at the key again after so many milliseconds. */
  again(delayMs: number): void;
}

/**
 * Brings the world nearer to what an object asks for.
 *
 * It reads the present state at each look and remembers nothing that it could
 * read, so that lost, doubled and late events cost time and not truth.
 *
 * @internal
 */
export interface Controller {
  /** Under which its events are recorded. */
  component: string;
  /** The keys that a change concerns; `namespace/name` of its own kind. */
  keysFor(event: RegistryEvent, registry: Registry): string[];
  /**
   * How long a look may wait for further changes after this one, in
   * milliseconds; absent: not at all.
   */
  patienceMs?(event: RegistryEvent): number;
  /**
   * Looks at one key.
   *
   * @throws StatusError - a write was refused; the key is looked at again
   */
  reconcile(key: string, context: ControllerContext): void;
}

/** @internal */
export function keyOf({
  metadata,
}: {
  metadata: { namespace?: string; name: string };
}): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** @internal */
export function splitKey(key: string): { namespace: string; name: string } {
  const slash = key.indexOf('/');
  return { namespace: key.slice(0, slash), name: key.slice(slash + 1) };
}
