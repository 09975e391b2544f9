import { requireKind } from '../kinds/findKind';
import { kindTable } from '../kinds/kindTable';
import { addQuantities, Quantity } from '../kinds/quantity';
import { ObjectStore } from '../registry/ObjectStore';
import { usageOf } from './quotaUsage';

const storedKinds = [...new Set(kindTable.map(({ storedAs }) => storedAs))];

/**
 * How much of a quota's resource all objects of the namespace use now.
 *
 * @internal
 */
export function namespaceUse(
  store: ObjectStore,
  namespace: string,
  resource: string,
): Quantity {
  return storedKinds
    .flatMap(stored => store.list(stored, namespace))
    .flatMap(object => usageOf(requireKind(object), object, resource) ?? [])
    .reduce(addQuantities, { nano: BigInt(0), isBinary: false });
}
