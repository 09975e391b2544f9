import { z } from 'zod';
import { ClusterError } from '../errors/ClusterError';
import { isFields, textOf } from '../store/fields';
import { ObjectType, readObject } from '../store/readObject';
import { StoredObject } from '../store/StoredObject';
import { Status, statusSchema } from '../transport/Status';

/** What a line of a watch says. @internal */
export type WatchFrame =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: StoredObject }
  | { type: 'BOOKMARK'; resourceVersion: string }
  | { type: 'ERROR'; status: Status };

const frameSchema = z.object({ type: z.string(), object: z.unknown() });

/**
 * Reads a line of a watch.
 *
 * @throws ClusterError - `BadAnswer`: a stream with a line that cannot be read
 *   has a hole, so the list must be read again
 * @internal
 */
export function readFrame(
  line: string,
  objectType: ObjectType,
  maxDepth: number,
  what: string,
): WatchFrame {
  const frame = frameSchema.safeParse(parse(line)).data;
  const read =
    frame && readTyped(frame.type, frame.object, objectType, maxDepth);
  if (read) return read;
  throw new ClusterError(
    'BadAnswer',
    `${what} sent a line that is no watch event; the list is read again.`,
    { retry: 'later' },
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readTyped(
  type: string,
  value: unknown,
  objectType: ObjectType,
  maxDepth: number,
): WatchFrame | undefined {
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED': {
      const object = readObject(value, objectType, maxDepth);
      return object && { type, object };
    }
    case 'BOOKMARK': {
      if (!isFields(value) || !isFields(value.metadata)) return undefined;
      const resourceVersion = textOf(value.metadata.resourceVersion);
      return resourceVersion ? { type, resourceVersion } : undefined;
    }
    case 'ERROR': {
      const status = statusSchema.safeParse(value).data;
      return status && { type, status };
    }
    default:
      return undefined;
  }
}
