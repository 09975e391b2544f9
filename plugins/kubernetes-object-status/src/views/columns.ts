import {
  ColumnDescriptor,
  columnsOf,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * The kind's own columns, as the engine describes them. This file is the only
 * place that knows where they come from.
 *
 * @internal
 */
export function columnsFor(
  apiVersion: string,
  kind: string,
): ColumnDescriptor[] {
  return columnsOf(apiVersion, kind);
}
