import { KindDefinition } from '../kinds/KindDefinition';
import { canonicalQuantity, parseQuantity } from '../kinds/quantity';
import { Json, jsonAt, listAt } from '../registry/fields';
import { forbidden } from '../registry/refusals';
import { KubernetesObject } from '../registry/Registry';
import { RegistryContext } from '../registry/RegistryContext';

/** @throws StatusError - 403, a container or a claim is beyond a LimitRange's bounds @internal */
export function checkLimitRange(
  { store }: RegistryContext,
  kind: KindDefinition,
  object: KubernetesObject,
): void {
  const { namespace, name } = object.metadata;
  if (!namespace) return;
  const whys = store
    .list('limitranges', namespace)
    .flatMap(range => listAt(range, 'spec', 'limits'))
    .flatMap(limit => violations(limit, object));
  if (whys.length === 0) return;
  throw forbidden(
    kind,
    name,
    whys.length === 1 ? whys[0] : `[${whys.join(', ')}]`,
  );
}

function violations(limit: Json, object: KubernetesObject): string[] {
  const type = String(limit.type);
  if (type === 'Container' && object.kind === 'Pod') {
    return listAt(object, 'spec', 'containers').flatMap(container =>
      boundsOf(limit, type, jsonAt(container, 'resources')),
    );
  }
  if (type === 'PersistentVolumeClaim' && object.kind === type) {
    return boundsOf(limit, type, jsonAt(object, 'spec', 'resources'));
  }
  return [];
}

function boundsOf(limit: Json, type: string, resources: Json): string[] {
  // A claim is bound by what it requests; a container's maximum is about its limit.
  const upper = type === 'Container' ? 'limit' : 'request';
  return [
    ...Object.entries(jsonAt(limit, 'min')).flatMap(
      ([resource, bound]) =>
        belowMinimum(type, resource, bound, resources) ?? [],
    ),
    ...Object.entries(jsonAt(limit, 'max')).flatMap(
      ([resource, bound]) =>
        aboveMaximum(type, resource, bound, resources, upper) ?? [],
    ),
  ];
}

function belowMinimum(
  type: string,
  resource: string,
  bound: unknown,
  resources: Json,
): string | undefined {
  const rule = `minimum ${resource} usage per ${type} is ${canonicalQuantity(
    bound,
  )}`;
  const request = jsonAt(resources, 'requests')[resource];
  if (request === undefined) return `${rule}.  No request is specified`;
  return isLess(request, bound)
    ? `${rule}, but request is ${canonicalQuantity(request)}`
    : undefined;
}

function aboveMaximum(
  type: string,
  resource: string,
  bound: unknown,
  resources: Json,
  upper: 'limit' | 'request',
): string | undefined {
  const rule = `maximum ${resource} usage per ${type} is ${canonicalQuantity(
    bound,
  )}`;
  const given = jsonAt(resources, `${upper}s`)[resource];
  if (given === undefined) return `${rule}.  No ${upper} is specified`;
  return isLess(bound, given)
    ? `${rule}, but ${upper} is ${canonicalQuantity(given)}`
    : undefined;
}

function isLess(one: unknown, other: unknown): boolean {
  const [left, right] = [parseQuantity(one), parseQuantity(other)];
  return left !== undefined && right !== undefined && left.nano < right.nano;
}
