import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectName } from '../Cluster';
import { ClusterError, isClusterError } from '../errors/ClusterError';
import { ClusterSettings } from '../options';
import { readObject } from '../store/readObject';
import { ClusterTransport } from '../transport/ClusterTransport';
import { noAnswer } from '../transport/connectFault';
import { startDeadline } from '../transport/Deadline';
import { Discovery } from './Discovery';
import { listPath } from './listPath';

/**
 * One object as it stands now; see `Cluster.findObject`.
 *
 * @throws ClusterError
 * @internal
 */
export async function findObject(
  world: {
    cluster: string;
    transport: ClusterTransport;
    discovery: Discovery;
    settings: ClusterSettings;
  },
  object: ObjectName,
  signal: AbortSignal,
): Promise<KubernetesObject | undefined> {
  const { cluster, transport, discovery, settings } = world;
  const { apiVersion, kind, name } = object;
  const attempt = `read ${kind} ${name}`;
  const { requestTimeoutMs } = settings.timing;
  const deadline = startDeadline(requestTimeoutMs, signal);
  try {
    const served = await discovery.findKind(apiVersion, kind, deadline.signal);
    if (!served) return undefined;
    const text = await transport.getText(
      {
        path: `${listPath(object, served)}/${encodeURIComponent(name)}`,
        accept: 'application/json',
        attempt,
        signal: deadline.signal,
      },
      settings.limits.maxLineBytes,
    );
    const found = readObject(parse(text), object, settings.limits.maxDepth);
    if (found) return found;
    throw new ClusterError(
      'BadAnswer',
      `Cluster ${cluster}, asked to ${attempt}, answered with something else.`,
      { retry: 'later' },
    );
  } catch (error) {
    if (isClusterError(error) && error.code === 'NotFound') return undefined;
    if (!deadline.isExpired()) throw error;
    throw noAnswer(cluster, attempt, requestTimeoutMs);
  } finally {
    deadline.clear();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says what came instead of an object.
    return undefined;
  }
}
