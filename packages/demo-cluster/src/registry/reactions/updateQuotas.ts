import { namespaceUse } from '../../admission/namespaceUse';
import { canonicalQuantity, formatQuantity } from '../../kinds/quantity';
import { jsonAt } from '../fields';
import { KubernetesObject } from '../Registry';
import { RegistryContext } from '../RegistryContext';
import { updateStatus } from '../updateObject';

/** Writes into each quota of the namespace how much of it is used. @internal */
export function updateQuotas(
  context: RegistryContext,
  { metadata: { namespace } }: KubernetesObject,
): void {
  if (!namespace) return;
  for (const quota of context.store.list('resourcequotas', namespace)) {
    const hard = Object.entries(jsonAt(quota, 'spec', 'hard'));
    updateStatus(context, {
      ...quota,
      status: {
        hard: Object.fromEntries(
          hard.map(([name, limit]) => [name, canonicalQuantity(limit)]),
        ),
        used: Object.fromEntries(
          hard.map(([name]) => [
            name,
            formatQuantity(namespaceUse(context.store, namespace, name)),
          ]),
        ),
      },
    });
  }
}
