import { KindDefinition } from '../kinds/KindDefinition';
import { typeOfKind } from '../kinds/types/FieldType';
import { isEqual, Json } from '../registry/fields';
import { KubernetesObject } from '../registry/Registry';
import { StatusError } from '../registry/StatusError';
import { mergeApplied } from './mergeApplied';
import { FieldValues, fieldValuesOf, separator } from './fieldValues';
import { ManagedEntry, readManagedFields } from './ManagedFields';
import { removePaths } from './removePaths';

/** What server-side apply is asked to do. @internal */
export interface ApplyRequest {
  kind: KindDefinition;
  live: KubernetesObject;
  manifest: Json;
  manager: string;
  subresource: string;
  /** Whether fields of others are taken over. */
  isForced: boolean;
}

/**
 * The object after an apply: what the manifest says, without what the manager
 * once applied and does not any more.
 *
 * Source: Kubernetes documentation, server-side apply.
 *
 * @throws StatusError - 409, the manifest changes fields that others own
 * @internal
 */
export function applyManifest(request: ApplyRequest): Json {
  const { kind, live, manifest, manager, subresource, isForced } = request;
  const wanted = fieldValuesOf(kind, manifest);
  const entries = readManagedFields(live);
  const isOwn = (entry: ManagedEntry) =>
    entry.manager === manager &&
    entry.operation === 'Apply' &&
    entry.subresource === subresource;
  const others = entries.filter(entry => !isOwn(entry));
  if (!isForced) checkConflicts(others, wanted, fieldValuesOf(kind, live));
  const dropped = entries
    .filter(isOwn)
    .flatMap(({ paths }) => [...paths])
    .filter(
      path => !wanted.has(path) && !others.some(({ paths }) => paths.has(path)),
    );
  const type = typeOfKind(kind);
  return mergeApplied(type, removePaths(type, live, dropped), manifest);
}

function checkConflicts(
  others: ManagedEntry[],
  wanted: FieldValues,
  live: FieldValues,
): void {
  const conflicts = others.flatMap(
    ({ paths, manager, apiVersion, subresource, operation }) =>
      [...paths]
        .filter(
          path =>
            wanted.has(path) && !isEqual(wanted.get(path), live.get(path)),
        )
        .map(path => ({
          owner: `"${manager}"${
            subresource ? ` with subresource "${subresource}"` : ''
          }${operation === 'Update' ? ` using ${apiVersion}` : ''}`,
          field: shownPath(path),
        })),
  );
  if (conflicts.length === 0) return;
  const shown = conflicts.map(
    ({ owner, field }) => `conflict with ${owner}: ${field}`,
  );
  const counted =
    shown.length === 1 ? '1 conflict' : `${shown.length} conflicts`;
  throw new StatusError(
    409,
    'Conflict',
    `Apply failed with ${counted}: ${shown.join('; ')}`,
    {
      causes: conflicts.map(({ owner, field }) => ({
        reason: 'FieldManagerConflict',
        message: `conflict with ${owner}`,
        field,
      })),
    },
  );
}

/** `.spec.containers[name="web"].image` */
function shownPath(path: string): string {
  return path
    .split(separator)
    .map(part => {
      if (part.startsWith('f:')) return `.${part.slice(2)}`;
      if (part.startsWith('v:')) return `[=${part.slice(2)}]`;
      const keys = Object.entries(JSON.parse(part.slice(2)));
      return `[${keys
        .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
        .join(',')}]`;
    })
    .join('');
}
