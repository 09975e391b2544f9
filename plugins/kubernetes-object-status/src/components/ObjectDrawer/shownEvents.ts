import {
  ObjectDetail,
  ObjectEventRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** Events of an object, and from when they are. @internal */
export interface ShownEvents {
  events: ObjectEventRow[];
  /** Absent where there was nothing to read them from. */
  from?: { type: 'captured' | 'now'; at: string };
}

/**
 * Those that were kept when the step ended; while it runs, or where nothing was
 * kept, those of now.
 *
 * @internal
 */
export function shownEvents({ detail }: { detail: ObjectDetail }): ShownEvents {
  const { ended, now } = detail;
  if (ended) {
    return { events: ended.events, from: { type: 'captured', at: ended.at } };
  }
  if (now) return { events: now.events, from: { type: 'now', at: now.at } };
  return { events: [] };
}
