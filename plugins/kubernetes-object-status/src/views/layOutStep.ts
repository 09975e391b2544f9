import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CauseNote, causeNotesOf } from './causeNotes';
import { keepNotes, keepTables } from './keepSame';
import { filterTables } from './objectFilter';
import { ObjectsView, ObjectTable, tablesOf } from './objectTables';

/** The objects of a step as they are shown. @internal */
export interface StepLayout {
  rows: ObjectRow[];
  /** Those that the filter keeps. */
  matched: ObjectRow[];
  /** Everything of the step. */
  all: ObjectTable[];
  /** What the filter leaves of it. */
  shown: ObjectTable[];
  /** Cause rows by the id of the object that each stands below. */
  notes: ReadonlyMap<string, CauseNote>;
}

/**
 * Lays a step out. What is the same as in the layout before is the very same
 * object, so that only what changed is drawn again.
 *
 * @param matches - absent without a filter
 * @internal
 */
export function layOutStep(
  rows: ObjectRow[],
  view: ObjectsView,
  matches: ((row: ObjectRow) => boolean) | undefined,
  before?: StepLayout,
): StepLayout {
  const all = keepTables(before?.all ?? [], tablesOf(rows, view));
  const shown = matches
    ? keepTables(before?.shown ?? [], filterTables(all, matches))
    : all;
  return {
    rows,
    matched: matches ? rows.filter(matches) : rows,
    all,
    shown,
    notes: keepNotes(before?.notes ?? new Map(), causeNotesOf(rows, shown)),
  };
}
