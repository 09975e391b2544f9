import { KindDefinition } from '../kinds/KindDefinition';
import { forbidden, notFound } from '../registry/refusals';
import { KubernetesObject } from '../registry/Registry';
import { RegistryContext } from '../registry/RegistryContext';
import { checkLimitRange } from './checkLimitRange';
import { checkQuota } from './checkQuota';
import { checkServiceAccount } from './checkServiceAccount';

/**
 * Whether the namespace takes the object.
 *
 * @throws StatusError - 404 or 403: no such namespace, it ends, its account, limits or quotas refuse
 * @internal
 */
export function admitCreation(
  context: RegistryContext,
  kind: KindDefinition,
  object: KubernetesObject,
): void {
  if (!kind.namespaced) return;
  checkNamespace(context, kind, object);
  checkServiceAccount(context, kind, object);
  checkLimitRange(context, kind, object);
  checkQuota(context, kind, object);
}

function checkNamespace(
  { store }: RegistryContext,
  kind: KindDefinition,
  { metadata: { name, namespace = '' } }: KubernetesObject,
): void {
  const found = store.get('namespaces', undefined, namespace);
  if (!found) {
    throw notFound(
      { group: '', kind: 'Namespace', plural: 'namespaces' },
      namespace,
    );
  }
  if (!found.metadata.deletionTimestamp) return;
  const why = `because it is being terminated`;
  throw forbidden(
    kind,
    name,
    `unable to create new content in namespace ${namespace} ${why}`,
    [
      {
        reason: 'NamespaceTerminating',
        message: `namespace ${namespace} is being terminated`,
        field: 'metadata.namespace',
      },
    ],
  );
}
