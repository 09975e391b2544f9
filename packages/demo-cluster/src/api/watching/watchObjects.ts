import { LoggedEvent, ObjectStore } from '../../registry/ObjectStore';
import { KubernetesObject } from '../../registry/Registry';
import { StatusError } from '../../registry/StatusError';
import { AnswerStream, ResourceRequest, StreamedAnswer } from '../ApiRequest';
import { readFlag, readNumber, readResourceVersion } from '../readNumber';
import { invalidOptions } from '../refusals';
import { negotiate } from '../representation/negotiate';
import { representObject } from '../representation/represent';
import { readSelection, Selection } from '../selectors/readSelection';
import { selectedChange } from './selectedChange';

/** Times of watches, in milliseconds. @internal */
export interface WatchTiming {
  /** Between bookmarks of a watch that asked for them. Default 60,000, about what 1.36 does. */
  bookmarkIntervalMs: number;
  /** How long a watch lasts that did not say it. Default 1,800,000 and up to twice that. */
  defaultWatchMs: number;
}

/** What is asked of a watch. */
interface WatchOptions {
  resourceVersion?: number;
  hasBookmarks: boolean;
  /** Whether all objects come first, and a bookmark after them. */
  sendsInitialEvents?: boolean;
  durationMs: number;
}

type Write = (type: string, object: unknown) => void;

const initialEventsEnd = { 'k8s.io/initial-events-end': 'true' };

/**
 * The changes of a list from a version on, as they come.
 *
 * Source: Kubernetes API concepts, efficient detection of changes.
 *
 * @throws StatusError - 400 or 422, the question cannot be answered
 * @internal
 */
export function watchObjects(
  request: ResourceRequest,
  timing: WatchTiming,
  now: () => Date,
): StreamedAnswer {
  const { kind, apiVersion, headers, registry } = request;
  const representation = negotiate(headers.accept);
  const selection = readSelection(request);
  const options = readOptions(request.query, timing);
  return {
    start(stream) {
      const write: Write = (type, object) => {
        stream.send(`${JSON.stringify({ type, object })}\n`);
      };
      const show = (object: KubernetesObject) =>
        representObject(
          { kind, apiVersion, representation, now: now() },
          object,
        );
      const bookmark = (annotations?: Record<string, string>) =>
        write('BOOKMARK', {
          kind: kind.kind,
          apiVersion,
          metadata: {
            resourceVersion: String(registry.store.resourceVersion),
            ...(annotations ? { annotations } : {}),
          },
        });
      const send = (event: LoggedEvent) => {
        if (event.resource !== kind.storedAs) return;
        const change = selectedChange(event, selection.includes);
        if (change) write(change.type, show(change.object));
      };
      if (
        !sendPast(registry.store, kind.storedAs, selection, options, {
          write,
          show,
          send,
        })
      ) {
        stream.end();
        return () => undefined;
      }
      if (options.sendsInitialEvents && options.hasBookmarks) {
        bookmark(initialEventsEnd);
      }
      return follow(registry.store, stream, options, timing, send, bookmark);
    },
  };
}

function readOptions(
  query: URLSearchParams,
  { defaultWatchMs }: WatchTiming,
): WatchOptions {
  const sendsInitialEvents = readFlag(query, 'sendInitialEvents');
  const match = query.get('resourceVersionMatch');
  if (sendsInitialEvents !== undefined && match !== 'NotOlderThan') {
    throw invalidOptions(
      'resourceVersionMatch',
      'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
    );
  }
  if (sendsInitialEvents === undefined && match) {
    throw invalidOptions(
      'resourceVersionMatch',
      'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
    );
  }
  const seconds = readNumber(query, 'timeoutSeconds');
  return {
    resourceVersion: readResourceVersion(query),
    hasBookmarks: readFlag(query, 'allowWatchBookmarks') ?? false,
    sendsInitialEvents,
    // Spread, so that not all clients come back at once.
    durationMs: seconds ? seconds * 1000 : defaultWatchMs * (1 + Math.random()),
  };
}

/** Sends what was there or happened before; `false` when the log does not reach back so far. */
function sendPast(
  store: ObjectStore,
  resource: string,
  selection: Selection,
  { resourceVersion = 0, sendsInitialEvents }: WatchOptions,
  {
    write,
    show,
    send,
  }: {
    write: Write;
    show(object: KubernetesObject): unknown;
    send(event: LoggedEvent): void;
  },
): boolean {
  const fromNow = resourceVersion === 0;
  if (sendsInitialEvents ?? fromNow) {
    for (const object of store.list(resource)) {
      if (selection.includes(object)) write('ADDED', show(object));
    }
    return true;
  }
  if (fromNow) return true;
  try {
    store.eventsAfter(resourceVersion).forEach(send);
    return true;
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    write('ERROR', error.body);
    return false;
  }
}

/** Sends what comes until the time is over; returns what ends it sooner. */
function follow(
  store: ObjectStore,
  stream: AnswerStream,
  { hasBookmarks, durationMs }: WatchOptions,
  { bookmarkIntervalMs }: WatchTiming,
  send: (event: LoggedEvent) => void,
  bookmark: () => void,
): () => void {
  const unsubscribe = store.subscribe(send);
  const bookmarks = hasBookmarks
    ? setInterval(bookmark, bookmarkIntervalMs)
    : undefined;
  const stop = () => {
    unsubscribe();
    clearInterval(bookmarks);
    clearTimeout(end);
  };
  const end = setTimeout(() => {
    stop();
    if (hasBookmarks) bookmark();
    stream.end();
  }, durationMs);
  return stop;
}
