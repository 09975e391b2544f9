import { ListTarget, ServedKind } from '../Cluster';
import { ClusterError } from '../errors/ClusterError';

/**
 * The path of a list.
 *
 * @internal
 */
export function listPath(target: ListTarget, served: ServedKind): string {
  refuseSecrets(served.apiVersion, served.resource);
  const root = apiRoot(served.apiVersion);
  const namespace =
    served.namespaced && target.namespace
      ? `/namespaces/${encodeURIComponent(target.namespace)}`
      : '';
  return `${root}${namespace}/${encodeURIComponent(served.resource)}`;
}

/** The part of a list's query that says what it selects. @internal */
export function listQuery({ fieldSelector }: ListTarget): URLSearchParams {
  return new URLSearchParams(fieldSelector ? { fieldSelector } : {});
}

/** `/api/v1` or `/apis/<group>/<version>`. @internal */
export function apiRoot(apiVersion: string): string {
  const parts = apiVersion.split('/').map(encodeURIComponent);
  return parts.length === 1 ? `/api/${parts[0]}` : `/apis/${parts.join('/')}`;
}

/**
 * No Secret is ever read: neither its kind nor its resource gets past this.
 *
 * @throws ClusterError - `Refused`
 * @internal
 */
export function refuseSecrets(
  apiVersion: string,
  kindOrResource: string,
): void {
  const isCore = !apiVersion.includes('/');
  if (!isCore || !/^secrets?$/i.test(kindOrResource)) return;
  throw new ClusterError(
    'Refused',
    'Secrets are never read; ask for the objects that use them instead.',
    { retry: 'never' },
  );
}

/** `pods in shop`, `nodes`: for messages. @internal */
export function describeTarget(target: ListTarget, resource?: string): string {
  const kind = resource ?? target.kind;
  return target.namespace ? `${kind} in ${target.namespace}` : kind;
}
