import { KindDefinition } from '../kinds/KindDefinition';
import { addQuantities, parseQuantity, Quantity } from '../kinds/quantity';
import { listAt, textAt, valueAt } from '../registry/fields';
import { KubernetesObject } from '../registry/Registry';

const none: Quantity = { nano: BigInt(0), isBinary: false };
const one = parseQuantity('1') ?? none;

// Kinds that a quota may count by their plural alone (Kubernetes documentation, resource quotas).
const countedByName = new Set([
  'configmaps',
  'persistentvolumeclaims',
  'pods',
  'resourcequotas',
  'secrets',
  'services',
]);

/**
 * How much of a quota's resource the object uses; `undefined` when the resource
 * does not concern its kind.
 *
 * Source: Kubernetes documentation, resource quotas.
 *
 * @internal
 */
export function usageOf(
  kind: KindDefinition,
  object: KubernetesObject,
  resource: string,
): Quantity | undefined {
  if (isCountOf(kind, resource)) {
    if (resource.startsWith('count/')) return one;
    return hasEnded(kind, object) ? none : one;
  }
  if (kind.kind === 'Pod') return podUsage(kind, object, resource);
  if (
    kind.kind === 'PersistentVolumeClaim' &&
    resource === 'requests.storage'
  ) {
    return amount(object, 'spec', 'resources', 'requests', 'storage');
  }
  return undefined;
}

function isCountOf(kind: KindDefinition, resource: string): boolean {
  if (resource === kind.plural) return countedByName.has(resource);
  const qualified = kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
  return resource === `count/${qualified}`;
}

/** Pods that ran to their end use nothing any more. */
function hasEnded(kind: KindDefinition, object: KubernetesObject): boolean {
  const phase = textAt(object, 'status', 'phase');
  return kind.kind === 'Pod' && (phase === 'Succeeded' || phase === 'Failed');
}

function podUsage(
  kind: KindDefinition,
  pod: KubernetesObject,
  resource: string,
): Quantity | undefined {
  const compute = computeResource(resource);
  if (!compute) return undefined;
  if (hasEnded(kind, pod)) return none;
  const [bound, name] = compute;
  return listAt(pod, 'spec', 'containers')
    .map(container => amount(container, 'resources', bound, name))
    .reduce(addQuantities, none);
}

/** `cpu` and `requests.cpu` are the same: `['requests', 'cpu']`. @internal */
export function computeResource(
  resource: string,
): [bound: string, name: string] | undefined {
  const [, bound = 'requests', name] =
    /^(?:(requests|limits)\.)?(cpu|memory|ephemeral-storage)$/.exec(resource) ??
    [];
  return name ? [bound, name] : undefined;
}

function amount(object: unknown, ...path: string[]): Quantity {
  return parseQuantity(valueAt(object, ...path)) ?? none;
}
