import { ZodType } from 'zod';
import { KindName, KubernetesObject, Registry } from '../registry/Registry';

/**
 * Reads objects of one kind out of a registry, checked.
 *
 * An object is a value, so what was read of it is kept as long as it is.
 *
 * @internal
 */
export class Kind<T> {
  private readonly read = new WeakMap<KubernetesObject, { value: T }>();

  constructor(readonly name: KindName, private readonly schema: ZodType<T>) {}

  /** @throws ZodError - it is not what its kind says */
  get(registry: Registry, namespace: string, name: string): T | undefined {
    const object = registry.get({ ...this.name, namespace, name });
    return object && this.parse(object);
  }

  /** @throws ZodError - one is not what its kind says */
  list(registry: Registry, namespace?: string): T[] {
    return registry
      .list(this.name, { namespace })
      .map(object => this.parse(object));
  }

  /** @throws ZodError - it is not what its kind says */
  parse(object: KubernetesObject): T {
    const known = this.read.get(object);
    if (known) return known.value;
    const value = this.schema.parse(object);
    this.read.set(object, { value });
    return value;
  }

  isOf({ apiVersion, kind }: KindName): boolean {
    return apiVersion === this.name.apiVersion && kind === this.name.kind;
  }
}
