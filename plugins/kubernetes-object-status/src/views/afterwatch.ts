import {
  AfterwatchNote,
  Execution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** A note with what the page says of it. @internal */
export interface ShownNote {
  note: AfterwatchNote;
  /** Since the end of its step; `undefined` where that is not known. */
  laterMs?: number;
}

/** What the page says of the time after a successful end. @internal */
export type ShownAfterwatch =
  | { type: 'Trouble'; notes: ShownNote[] }
  | { type: 'Watching'; until: string }
  | { type: 'NotSeen'; until: string };

function endOf({ steps, finishedAt }: Execution, step: number) {
  const own = steps.find(({ number }) => number === step)?.finishedAt;
  return own ?? finishedAt;
}

function laterMs(execution: Execution, { at, step }: AfterwatchNote) {
  const end = endOf(execution, step);
  return end === undefined
    ? undefined
    : Math.max(0, Date.parse(at) - Date.parse(end));
}

/**
 * Trouble first; where there was none, that it is still looked for, or that
 * nobody knows. What was watched and stayed well needs no word.
 *
 * @internal
 */
export function shownAfterwatch(
  execution: Execution,
): ShownAfterwatch | undefined {
  const { afterwatch, state } = execution;
  if (!afterwatch) return undefined;
  const { notes, until } = afterwatch;
  if (notes.length > 0) {
    return {
      type: 'Trouble',
      notes: notes.map(note => ({ note, laterMs: laterMs(execution, note) })),
    };
  }
  // While later steps run, the page tells of those.
  if (state !== 'Finished') return undefined;
  if (afterwatch.state === 'Watching') return { type: 'Watching', until };
  return afterwatch.state === 'NotSeen'
    ? { type: 'NotSeen', until }
    : undefined;
}
