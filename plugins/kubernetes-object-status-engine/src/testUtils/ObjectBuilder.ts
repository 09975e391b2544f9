import { records } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { withValue } from './withValue';

/** What a condition says beside its type and status. @internal */
export interface ConditionDetails {
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  observedGeneration?: number;
}

/** An object or what builds one. @internal */
export type Built = KubernetesObject | ObjectBuilder;

/** The object that was built. @internal */
export function built(object: Built): KubernetesObject {
  return object instanceof ObjectBuilder ? object.object : object;
}

/**
 * Builds a Kubernetes object with good defaults. Every method gives a new
 * builder and leaves the one before as it was.
 *
 * @internal
 */
export class ObjectBuilder {
  constructor(readonly object: KubernetesObject) {}

  /** Another value at a path; `undefined` takes the field out. */
  set(path: string, value: unknown): this {
    return this.from(withValue(this.object, path, value));
  }

  named(name: string): this {
    const kind = this.object.kind.toLowerCase();
    return this.set('metadata.name', name).uid(`${kind}-${name}`);
  }

  uid(uid: string): this {
    return this.set('metadata.uid', uid);
  }

  version(resourceVersion: string): this {
    return this.set('metadata.resourceVersion', resourceVersion);
  }

  generation(generation: number | undefined): this {
    return this.set('metadata.generation', generation);
  }

  observing(generation: number | string | undefined): this {
    return this.set('status.observedGeneration', generation);
  }

  /** Being deleted; waits for these finalizers. */
  leaving(...finalizers: string[]): this {
    return this.set('metadata.deletionTimestamp', '2026-01-01T01:00:00Z').set(
      'metadata.finalizers',
      finalizers,
    );
  }

  /** Hangs on its controller. */
  of(owner: Built): this {
    const { apiVersion, kind, metadata } = built(owner);
    const { name, uid } = metadata;
    return this.set('metadata.ownerReferences', [
      { apiVersion, kind, name, uid, controller: true },
    ]).set('metadata.namespace', metadata.namespace);
  }

  condition(
    type: string,
    status: string,
    details: ConditionDetails = {},
  ): this {
    const others = records(this.object, 'status.conditions').filter(
      each => each.type !== type,
    );
    const condition = { type, status, ...details };
    return this.set('status.conditions', [...others, condition]);
  }

  private from(object: KubernetesObject): this {
    const Again = this.constructor as new (object: KubernetesObject) => this;
    return new Again(object);
  }
}

/** An object of any kind, in namespace `shop`. @internal */
export function anObject(
  apiVersion: string,
  kind: string,
  name: string,
): ObjectBuilder {
  return new ObjectBuilder({
    apiVersion,
    kind,
    metadata: {
      name,
      namespace: 'shop',
      uid: `${kind.toLowerCase()}-${name}`,
      resourceVersion: '1',
      creationTimestamp: '2026-01-01T00:00:00Z',
    },
  });
}
