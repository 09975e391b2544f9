import { parseEntityRef } from '@backstage/catalog-model';

/** Address of an execution's page: the entity's tab, or the portal's page without one. */
export function permalink(
  baseUrl: string,
  { id, entityRef }: { id: string; entityRef?: string },
): string {
  const base = baseUrl.replace(/\/+$/, '');
  if (entityRef === undefined) return `${base}/deployments/executions/${id}`;
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entity = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `${base}/catalog/${entity}/object-status/${id}`;
}
