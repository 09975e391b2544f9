import { ClusterError } from '../errors/ClusterError';
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
  /** What it selects. */
  query?: URLSearchParams;
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
  const { transport, signal } = request;
  const isMultiplexed = await transport.isMultiplexed(signal);
  const { timeoutSeconds, slackMs } = lengthOf(request.settings, isMultiplexed);
  const deadlineMs = timeoutSeconds * 1000 + slackMs;
  const deadline = startDeadline(deadlineMs, signal);
  try {
    const answer = await open(request, timeoutSeconds, deadline.signal);
    if (answer.connection.isMultiplexed !== isMultiplexed) {
      answer.body.destroy();
      throw changedProtocol(request.cluster);
    }
    request.onOpened(answer.connection);
    yield* readFrames(request, answer);
  } catch (error) {
    if (!deadline.isExpired()) throw error;
    throw noAnswer(request.cluster, request.attempt, deadlineMs);
  } finally {
    deadline.clear();
  }
}

/**
 * How long a watch is to last. Pings prove every stream of an HTTP/2
 * connection. A watch with a socket of its own is proven only by being begun
 * anew, so it lasts no longer than a ping's interval (R9).
 */
function lengthOf(
  { timing, random }: ClusterSettings,
  isMultiplexed: boolean,
): { timeoutSeconds: number; slackMs: number } {
  if (!isMultiplexed) {
    return {
      timeoutSeconds: Math.ceil(timing.pingIntervalMs / 1000),
      slackMs: timing.probeDeadlineMs,
    };
  }
  const { watchTimeoutMinSeconds: min, watchTimeoutMaxSeconds: max } = timing;
  return {
    timeoutSeconds: Math.round(min + random() * (max - min)),
    slackMs: timing.watchDeadlineSlackMs,
  };
}

function changedProtocol(cluster: string): ClusterError {
  return new ClusterError(
    'Unreachable',
    `Cluster ${cluster} changed between HTTP/2 and HTTP/1.1; it is asked again.`,
    { retry: 'now' },
  );
}

async function open(
  request: WatchRequest,
  timeoutSeconds: number,
  signal: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams(request.query);
  query.set('watch', 'true');
  query.set('allowWatchBookmarks', 'true');
  query.set('resourceVersion', request.resourceVersion);
  query.set('timeoutSeconds', String(timeoutSeconds));
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
