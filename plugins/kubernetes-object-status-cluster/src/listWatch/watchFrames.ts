import { ClusterSettings } from '../options';
import { ObjectType } from '../store/readObject';
import { ClusterTransport } from '../transport/ClusterTransport';
import { Answer, Connection } from '../transport/Connection';
import { noAnswer } from '../transport/connectFault';
import { startDeadline } from '../transport/Deadline';
import { readLines } from './readLines';
import { readFrame, WatchFrame } from './watchFrame';

/** @internal */
export interface WatchRequest {
  transport: ClusterTransport;
  settings: ClusterSettings;
  cluster: string;
  path: string;
  objectType: ObjectType;
  resourceVersion: string;
  /** For error texts: `watch pods in shop`. */
  attempt: string;
  signal: AbortSignal;
  onOpened(connection: Connection): void;
}

/**
 * One watch from its resourceVersion until the server ends it, or until it
 * should have (W3).
 *
 * @throws ClusterError - refused, lost, or a line that cannot be read
 * @internal
 */
export async function* watchFrames(
  request: WatchRequest,
): AsyncGenerator<WatchFrame> {
  const { timing, random } = request.settings;
  const timeoutSeconds = Math.round(
    timing.watchTimeoutMinSeconds +
      random() *
        (timing.watchTimeoutMaxSeconds - timing.watchTimeoutMinSeconds),
  );
  const deadlineMs = timeoutSeconds * 1000 + timing.watchDeadlineSlackMs;
  const deadline = startDeadline(deadlineMs, request.signal);
  try {
    const answer = await open(request, timeoutSeconds, deadline.signal);
    request.onOpened(answer.connection);
    yield* readFrames(request, answer);
  } catch (error) {
    if (!deadline.isExpired()) throw error;
    throw noAnswer(request.cluster, request.attempt, deadlineMs);
  } finally {
    deadline.clear();
  }
}

async function open(
  request: WatchRequest,
  timeoutSeconds: number,
  signal: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams({
    watch: 'true',
    allowWatchBookmarks: 'true',
    resourceVersion: request.resourceVersion,
    timeoutSeconds: String(timeoutSeconds),
  });
  const { requestTimeoutMs } = request.settings.timing;
  const headers = startDeadline(requestTimeoutMs, signal);
  try {
    const answer = await request.transport.get({
      path: `${request.path}?${query}`,
      accept: 'application/json',
      attempt: request.attempt,
      signal: headers.signal,
    });
    // The body outlives the deadline of its headers.
    signal.addEventListener('abort', () => answer.body.destroy(), {
      once: true,
    });
    return answer;
  } catch (error) {
    if (!headers.isExpired()) throw error;
    throw noAnswer(request.cluster, request.attempt, requestTimeoutMs);
  } finally {
    headers.clear();
  }
}

async function* readFrames(
  { transport, settings, cluster, objectType, attempt, signal }: WatchRequest,
  answer: Answer,
): AsyncGenerator<WatchFrame> {
  const what = `Cluster ${cluster}, asked to ${attempt},`;
  const { maxLineBytes, maxDepth } = settings.limits;
  try {
    for await (const line of readLines(answer.body, maxLineBytes, what)) {
      yield readFrame(line, objectType, maxDepth, what);
    }
  } catch (error) {
    throw transport.fault(error, signal);
  }
}
