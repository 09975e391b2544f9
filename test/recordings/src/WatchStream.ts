import { Recording, RecordedObject } from './Recording';

/** A watch event; `DELETED` carries the last state. */
export interface Change {
  /** Seconds since the step's start. */
  at: number;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: RecordedObject;
}

/** What somebody who watches sees: a first list, then changes in order. */
export interface WatchStream {
  listed: RecordedObject[];
  changes: Change[];
}

/** The stream of a recording, without Secrets: they are never requested. */
export function watchStreamOf({ lines }: Recording): WatchStream {
  const stream: WatchStream = { listed: [], changes: [] };
  for (const line of lines) {
    if (line.type === 'LISTED') stream.listed.push(line.object);
    if (
      line.type === 'ADDED' ||
      line.type === 'MODIFIED' ||
      line.type === 'DELETED'
    ) {
      stream.changes.push({ at: line.t, type: line.type, object: line.object });
    }
  }
  return onlyKinds(stream, kind => kind !== 'Secret');
}

/** The stream of somebody who watches fewer kinds. */
export function onlyKinds(
  { listed, changes }: WatchStream,
  isWatched: (kind: string) => boolean,
): WatchStream {
  return {
    listed: listed.filter(({ kind }) => isWatched(kind)),
    changes: changes.filter(({ object }) => isWatched(object.kind)),
  };
}

/** The objects that are there at an instant, what happens at it included. */
export function objectsAt(stream: WatchStream, at: number): RecordedObject[] {
  return objectsAfter(
    stream.listed,
    stream.changes.filter(change => change.at <= at),
  );
}

/** The objects that are there when the changes have been made. */
export function objectsAfter(
  listed: RecordedObject[],
  changes: Change[],
): RecordedObject[] {
  const objects = new Map(listed.map(object => [keyOf(object), object]));
  for (const { type, object } of changes) {
    if (type === 'DELETED') objects.delete(keyOf(object));
    else objects.set(keyOf(object), object);
  }
  return [...objects.values()];
}

function keyOf({ metadata }: RecordedObject): string {
  if (metadata.uid === undefined) {
    throw new Error(`${metadata.name} was recorded without a uid`);
  }
  return metadata.uid;
}
