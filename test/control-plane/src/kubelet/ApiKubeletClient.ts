import {
  KubeletClient,
  PodHandlers,
  PodReference,
} from '@object-status/demo-cluster';
import { ApiClient, ApiError, ApiRequest } from '../api/ApiClient';
import { watchList } from '../api/watchList';

/**
 * The scripted kubelet's way to a real API server.
 *
 * @internal
 */
export class ApiKubeletClient implements KubeletClient {
  constructor(private readonly client: ApiClient) {}

  followPods(handlers: PodHandlers, signal: AbortSignal): Promise<void> {
    return watchList(
      this.client,
      '/api/v1/pods',
      {
        onListed: pods => handlers.onListed(pods),
        onChanged: pod => handlers.onChanged(pod),
        onDeleted: ({ metadata }) => handlers.onDeleted(metadata.uid ?? ''),
      },
      signal,
    );
  }

  async writeStatus(
    pod: PodReference,
    status: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<void> {
    await this.send({
      method: 'PATCH',
      path: `${pathOf(pod)}/status`,
      contentType: 'application/strategic-merge-patch+json',
      // With its uid, a pod that came later under the same name is left alone.
      body: { metadata: { uid: pod.uid }, status },
      signal,
    });
  }

  async removePod(pod: PodReference, signal: AbortSignal): Promise<void> {
    await this.send({
      method: 'DELETE',
      path: pathOf(pod),
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        gracePeriodSeconds: 0,
        preconditions: { uid: pod.uid },
      },
      signal,
    });
  }

  async createEvent(
    namespace: string,
    event: Record<string, unknown>,
  ): Promise<void> {
    await this.client.create(eventsOf(namespace), event);
  }

  async changeEvent(
    namespace: string,
    name: string,
    change: Record<string, unknown>,
  ): Promise<void> {
    await this.client.merge(`${eventsOf(namespace)}/${name}`, change);
  }

  private async send(request: ApiRequest): Promise<void> {
    try {
      await this.client.request(request);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

/** Not there any more, or another pod under its name. */
function isGone(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.status === 404 || error.status === 409;
}

function pathOf({ namespace, name }: PodReference): string {
  return `/api/v1/namespaces/${namespace}/pods/${name}`;
}

function eventsOf(namespace: string): string {
  return `/api/v1/namespaces/${namespace}/events`;
}
