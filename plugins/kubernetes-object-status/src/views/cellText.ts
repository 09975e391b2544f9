import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { startTime, TimeReader } from './times';

/**
 * What stands in a column of a table; empty where it means nothing for the
 * object.
 *
 * Among objects of another kind a bare count of ready ones is written with how
 * many are wanted, as its owner writes it (`ui.md` section 5).
 *
 * An instant is written for the reader.
 *
 * @param tableKind - the kind whose columns the table has
 * @internal
 */
export function cellText(
  row: Pick<ObjectRow, 'kind' | 'columns'>,
  column: string,
  tableKind: string,
  reader: TimeReader,
): string {
  const { [column]: value, desired } = row.columns;
  if (value === undefined) return '';
  const isGuest = row.kind !== tableKind;
  if (isGuest && column === 'ready' && isCount(value) && isCount(desired)) {
    return `${value}/${desired}`;
  }
  const text = String(value);
  return isInstant(text) ? startTime(text, reader) : text;
}

function isCount(value: string | number | undefined): boolean {
  return value !== undefined && /^\d+$/.test(String(value));
}

/** As Kubernetes writes instants. */
function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text);
}
