/** A Markdown table whose columns are aligned, with a line break at its end. */
export function markdownTable(header: string[], rows: string[][]): string {
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = widths.map(width => '-'.repeat(width));
  return [header, rule, ...rows].map(line).join('\n').concat('\n');
}
