import type { Readable } from 'node:stream';
import { LogRequest } from '../Cluster';
import { ClusterSettings } from '../options';
import { ClusterTransport } from '../transport/ClusterTransport';
import { noAnswer } from '../transport/connectFault';
import { startDeadline } from '../transport/Deadline';

/**
 * The last lines of a container; see `Cluster.readLog`.
 *
 * @throws ClusterError
 * @internal
 */
export async function readLog(
  world: {
    cluster: string;
    transport: ClusterTransport;
    settings: ClusterSettings;
  },
  asked: LogRequest,
  signal: AbortSignal,
): Promise<string> {
  const { cluster, transport, settings } = world;
  const { requestTimeoutMs } = settings.timing;
  const attempt = `read the log of container ${asked.container} of pod ${asked.pod} in ${asked.namespace}`;
  const deadline = startDeadline(requestTimeoutMs, signal);
  try {
    const answer = await transport.get({
      path: logPath(asked),
      // Plain text; a refusal is a Status all the same.
      accept: '*/*',
      attempt,
      signal: deadline.signal,
    });
    return await readPart(answer.body, asked.limitBytes).catch(error => {
      throw transport.fault(error, deadline.signal);
    });
  } catch (error) {
    if (!deadline.isExpired()) throw error;
    throw noAnswer(cluster, attempt, requestTimeoutMs);
  } finally {
    deadline.clear();
  }
}

function logPath({
  namespace,
  pod,
  container,
  previous,
  tailLines,
  limitBytes,
}: LogRequest): string {
  const query = new URLSearchParams({
    container,
    tailLines: String(tailLines),
    limitBytes: String(limitBytes),
    ...(previous && { previous: 'true' }),
  });
  const [place, name] = [namespace, pod].map(encodeURIComponent);
  return `/api/v1/namespaces/${place}/pods/${name}/log?${query}`;
}

/** Up to a number of bytes: a server that sends more is not read on. */
async function readPart(body: Readable, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the stream.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxBytes) break;
  }
  return Buffer.concat(chunks, size).subarray(0, maxBytes).toString('utf8');
}
