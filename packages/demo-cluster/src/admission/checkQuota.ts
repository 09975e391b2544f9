import { KindDefinition } from '../kinds/KindDefinition';
import { formatQuantity, parseQuantity } from '../kinds/quantity';
import { jsonAt, listAt, valueAt } from '../registry/fields';
import { ObjectStore } from '../registry/ObjectStore';
import { forbidden } from '../registry/refusals';
import { KubernetesObject } from '../registry/Registry';
import { RegistryContext } from '../registry/RegistryContext';
import { namespaceUse } from './namespaceUse';
import { computeResource, usageOf } from './quotaUsage';

interface Excess {
  resource: string;
  requested: string;
  used: string;
  limited: string;
}

/** @throws StatusError - 403, a quota of the namespace has no room for the object @internal */
export function checkQuota(
  { store }: RegistryContext,
  kind: KindDefinition,
  object: KubernetesObject,
): void {
  const { namespace, name } = object.metadata;
  if (!namespace) return;
  for (const quota of store.list('resourcequotas', namespace)) {
    const hard = jsonAt(quota, 'spec', 'hard');
    const missing = missingBounds(kind, object, Object.keys(hard));
    if (missing) {
      throw forbidden(
        kind,
        name,
        `failed quota: ${quota.metadata.name}: must specify ${missing}`,
      );
    }
    const excesses = Object.keys(hard)
      .sort()
      .flatMap(
        resource => excessOf(store, kind, object, quota, resource) ?? [],
      );
    if (excesses.length === 0) continue;
    const all = (field: keyof Excess) =>
      excesses.map(excess => `${excess.resource}=${excess[field]}`).join(',');
    throw forbidden(
      kind,
      name,
      `exceeded quota: ${quota.metadata.name}, requested: ${all(
        'requested',
      )}, used: ${all('used')}, limited: ${all('limited')}`,
    );
  }
}

function excessOf(
  store: ObjectStore,
  kind: KindDefinition,
  object: KubernetesObject,
  quota: KubernetesObject,
  resource: string,
): Excess | undefined {
  const requested = usageOf(kind, object, resource);
  const limited = parseQuantity(valueAt(quota, 'spec', 'hard', resource));
  if (!requested || !limited || requested.nano === BigInt(0)) return undefined;
  // Counted anew: the quota's own status follows only after the change.
  const used = namespaceUse(store, object.metadata.namespace ?? '', resource);
  if (used.nano + requested.nano <= limited.nano) return undefined;
  return {
    resource,
    requested: formatQuantity(requested),
    used: formatQuantity(used),
    limited: formatQuantity(limited),
  };
}

/** A quota on requests or limits refuses pods that say none. */
function missingBounds(
  kind: KindDefinition,
  object: KubernetesObject,
  resources: string[],
): string | undefined {
  if (kind.kind !== 'Pod') return undefined;
  const missing = resources.sort().flatMap(resource => {
    const compute = computeResource(resource);
    if (!compute) return [];
    const without = listAt(object, 'spec', 'containers').filter(
      container => valueAt(container, 'resources', ...compute) === undefined,
    );
    const names = without.map(container => container.name).join(',');
    return without.length === 0 ? [] : [`${resource} for: ${names}`];
  });
  return missing.length === 0 ? undefined : missing.join('; ');
}
