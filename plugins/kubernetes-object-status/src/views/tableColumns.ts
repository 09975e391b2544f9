import { keep, keepList } from './keepSame';

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
  /** Whether no row has a value in it. */
  isEmpty?: boolean;
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
 * The columns that fit; an empty one also goes where a status would be cut.
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
  const drop = (id: string) =>
    kept.splice(
      kept.findIndex(column => column.id === id),
      1,
    );
  const empty = columns.filter(({ isEmpty }) => isEmpty).reverse();
  for (const { id } of empty) {
    if (widthOf(kept) + statusWants(kept) <= space) break;
    drop(id);
  }
  for (const id of dropOrder(kept)) {
    if (widthOf(kept) <= space) break;
    drop(id);
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

/** More room at the edge of the table than between its columns. */
const edge = 8;
/** Of what is left the status takes what most of its reasons need, or this share. */
const statusShare = 0.25;
/** Pixels of a status with a reason of some twenty letters. */
const statusRoom = 216;

function statusWants(columns: readonly TableColumn[]): number {
  const status = columns.find(({ type }) => type === 'status');
  return status ? Math.max(0, statusRoom - status.width) : 0;
}

/**
 * The columns with what is left of the space: object and status share it.
 *
 * @internal
 */
export function sharingSpace(
  columns: readonly TableColumn[],
  space: number | undefined,
): TableColumn[] {
  const left = space === undefined ? 0 : Math.max(0, space - widthOf(columns));
  const wanted = Math.min(left, statusWants(columns));
  const more = Math.max(wanted, Math.floor(left * statusShare));
  return columns.map((column, index) => ({
    ...column,
    width:
      column.width +
      (column.type === 'status' ? more : 0) +
      (index === columns.length - 1 ? edge : 0),
  }));
}

/**
 * The columns of `next`, or of `before` where both are the same.
 *
 * @internal
 */
export function keepColumns(
  before: readonly TableColumn[],
  next: TableColumn[],
): TableColumn[] {
  return keepList(
    before,
    next.map((column, index) => keep(before[index], column)),
  );
}

function widthOf(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, edge);
}

/** Pixels of a letter: titles are smaller than what stands below them. */
const titleLetter = 6.6;
const letter = 7.6;
/** The most letters that get room; longer texts are cut. */
const mostLetters = 22;
/** Texts end with a gap; numbers end where their title does. */
const padding = { start: 24, end: 16 };

/**
 * Pixels for a column of texts, within bounds. Grows in steps, so that it does
 * not change with every value.
 *
 * @internal
 */
export function widthFor(
  align: 'start' | 'end',
  title: string,
  texts: readonly string[],
): number {
  const longest = Math.max(0, ...texts.map(text => text.length));
  const steps = Math.min(Math.ceil(longest / 2) * 2, mostLetters);
  const room = Math.max(title.length * titleLetter, steps * letter);
  return Math.ceil(room) + padding[align];
}
