import { ObjectTable } from './objectTables';

/** A table that finds room beside another one has no more than these. */
const smallColumns = 2;
const smallRows = 5;

/**
 * Tables from top to bottom, two small neighbours side by side.
 *
 * @internal
 */
export function tableRowsOf(tables: readonly ObjectTable[]): ObjectTable[][] {
  const rows: ObjectTable[][] = [];
  for (const table of tables) {
    const last = rows.at(-1);
    const hasRoom = last?.length === 1 && isSmall(last[0]);
    if (hasRoom && isSmall(table)) last.push(table);
    else rows.push([table]);
  }
  return rows;
}

function isSmall({ columns, nodes }: ObjectTable): boolean {
  return (
    columns.length <= smallColumns &&
    nodes.length <= smallRows &&
    nodes.every(({ children }) => children.length === 0)
  );
}
