import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ExecutionFilter } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AccessAction, AccessEntry } from '../config/readConfig';

/** The entries by which a subject may do something; deny by default. */
export function entriesFor(
  access: AccessEntry[],
  subject: string,
  action: AccessAction,
): AccessEntry[] {
  return access.filter(
    entry => entry.subject === subject && entry.actions.includes(action),
  );
}

/**
 * What entries of the access map admit, as criteria: one entry has to admit
 * the whole execution. `undefined` when there are none: nothing is admitted.
 */
export function accessCriteria(
  entries: AccessEntry[],
): PermissionCriteria<ExecutionFilter> | undefined {
  const [first, ...others] = entries.map(entryCriteria);
  return first && { anyOf: [first, ...others] };
}

function entryCriteria(
  entry: AccessEntry,
): PermissionCriteria<ExecutionFilter> {
  return {
    allOf: [
      { key: 'entityRef', values: entry.entityRefs, match: 'glob' },
      { key: 'environment', values: entry.environments, match: 'glob' },
      { key: 'cluster', values: entry.clusters, match: 'glob' },
      { key: 'namespace', values: entry.namespaces, match: 'glob' },
    ],
  };
}
