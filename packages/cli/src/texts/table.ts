/** A cell: its text, and how it is painted once it has its width. @internal */
export type Cell = string | { text: string; paint: (text: string) => string };

/** Lines of a table: every column as wide as its longest cell, two spaces between. @internal */
export function tableLines(rows: Cell[][], indent = ''): string[] {
  const widths = widthsOf(rows);
  return rows.map(row =>
    `${indent}${row
      .map((cell, column) => padded(cell, widths[column]))
      .join('  ')}`.trimEnd(),
  );
}

function widthsOf(rows: Cell[][]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textOf(cell).length);
    });
  }
  return widths;
}

function padded(cell: Cell, width: number): string {
  const text = textOf(cell);
  const space = ' '.repeat(Math.max(0, width - text.length));
  return typeof cell === 'string' ? text + space : cell.paint(text) + space;
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
