import { KindDefinition } from '../kinds/KindDefinition';
import { textAt } from '../registry/fields';
import { forbidden } from '../registry/refusals';
import { KubernetesObject } from '../registry/Registry';
import { RegistryContext } from '../registry/RegistryContext';

/** Every namespace of a real cluster has it; here nothing needs it to be made. */
const alwaysThere = 'default';

/** @throws StatusError - 403, a Pod names a service account that is not there @internal */
export function checkServiceAccount(
  { store }: RegistryContext,
  kind: KindDefinition,
  object: KubernetesObject,
): void {
  const account = textAt(object, 'spec', 'serviceAccountName');
  if (kind.kind !== 'Pod' || !account || account === alwaysThere) return;
  const { name, namespace = '' } = object.metadata;
  if (store.get('serviceaccounts', namespace, account)) return;
  throw forbidden(
    kind,
    name,
    `error looking up service account ${namespace}/${account}: serviceaccount "${account}" not found`,
  );
}
