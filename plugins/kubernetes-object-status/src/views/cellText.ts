import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * What stands in a column of a table; empty where it means nothing for the
 * object.
 *
 * Among objects of another kind a bare count of ready ones is written with how
 * many are wanted, as its owner writes it (`ui.md` section 5).
 *
 * @param tableKind - the kind whose columns the table has
 * @internal
 */
export function cellText(
  row: Pick<ObjectRow, 'kind' | 'columns'>,
  column: string,
  tableKind: string,
): string {
  const { [column]: value, desired } = row.columns;
  if (value === undefined) return '';
  const isGuest = row.kind !== tableKind;
  if (isGuest && column === 'ready' && isCount(value) && isCount(desired)) {
    return `${value}/${desired}`;
  }
  return String(value);
}

function isCount(value: string | number | undefined): boolean {
  return value !== undefined && /^\d+$/.test(String(value));
}
