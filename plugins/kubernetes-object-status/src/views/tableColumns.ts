/** A column as it is drawn. @internal */
export interface TableColumn {
  /** Of a kind's own column its id. */
  id: string;
  /** What a cell shows; `own` columns are the kind's. */
  type:
    | 'object'
    | 'status'
    | 'own'
    | 'owner'
    | 'cluster'
    | 'namespace'
    | 'since';
  title: string;
  align: 'start' | 'end';
  /** In pixels; of the object's column the least that it needs. */
  width: number;
}

/**
 * In which order columns go when space is short (`ui.md` section 5): the time,
 * then these, then the kind's others from the end. Object, status and Ready
 * stay; where an object is goes last.
 */
const goFirst = ['since', 'restarts', 'available', 'upToDate'];
const stay = ['object', 'status', 'ready'];
const goLast = ['owner', 'namespace', 'cluster'];

/**
 * The columns that fit.
 *
 * @param space - width in pixels; absent where it is not known: all
 * @internal
 */
export function fittingColumns(
  columns: readonly TableColumn[],
  space: number | undefined,
): TableColumn[] {
  const kept = [...columns];
  if (space === undefined) return kept;
  for (const id of dropOrder(columns)) {
    if (kept.reduce((sum, { width }) => sum + width, 0) <= space) break;
    kept.splice(
      kept.findIndex(column => column.id === id),
      1,
    );
  }
  return kept;
}

function dropOrder(columns: readonly TableColumn[]): string[] {
  const ids = columns.map(({ id }) => id);
  const others = ids.filter(
    id => ![...goFirst, ...stay, ...goLast].includes(id),
  );
  return [...goFirst, ...others.reverse(), ...goLast].filter(id =>
    ids.includes(id),
  );
}

const letter = 7;
const padding = 16;

/**
 * Pixels for a column of texts, within bounds. Grows in steps, so that it does
 * not change with every value.
 *
 * @internal
 */
export function widthFor(title: string, texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map(text => text.length));
  const letters = Math.max(title.length, Math.ceil(longest / 4) * 4, 5);
  return Math.min(letters, 22) * letter + padding;
}
