import { cellText } from '../../views/cellText';
import { objectName } from '../../views/objectName';
import { ObjectNode } from '../../views/objectTree';
import { TableColumn } from '../../views/tableColumns';
import { TimeReader } from '../../views/times';

/**
 * What a column that is plain text says of an object.
 *
 * @internal
 */
export function columnText(
  { row, owner }: ObjectNode,
  column: Pick<TableColumn, 'id' | 'type'>,
  tableKind: string,
  reader: TimeReader,
): string {
  switch (column.type) {
    case 'owner':
      return owner ? objectName(owner) : '';
    case 'cluster':
      return row.cluster;
    case 'namespace':
      return row.namespace ?? '';
    default:
      return cellText(row, column.id, tableKind, reader);
  }
}
