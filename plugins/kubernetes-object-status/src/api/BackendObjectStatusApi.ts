import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  ExecutionQuery,
  ObjectStatusClient,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusApi } from './ObjectStatusApi';
import { ServerClock } from './ServerClock';

/**
 * Asks the backend over REST with the reader's own rights.
 *
 * @internal
 */
export class BackendObjectStatusApi implements ObjectStatusApi {
  readonly #client: ObjectStatusClient;
  readonly #clock: ServerClock;

  static create(options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }): BackendObjectStatusApi {
    const { discoveryApi, fetchApi } = options;
    const clock = new ServerClock();
    const client = new ObjectStatusClient({
      discoveryApi,
      fetchApi: { fetch: clock.watch(fetchApi.fetch) },
    });
    return new BackendObjectStatusApi(client, clock);
  }

  private constructor(client: ObjectStatusClient, clock: ServerClock) {
    this.#client = client;
    this.#clock = clock;
  }

  listExecutions(query: ExecutionQuery, signal?: AbortSignal) {
    return this.#client.listExecutions(query, { signal });
  }

  getExecution(id: string, signal?: AbortSignal) {
    return this.#client.getExecution(id, { signal });
  }

  listObjects(id: string, step: number, since?: number, signal?: AbortSignal) {
    return this.#client.objects(id, step, { since, signal });
  }

  async cancelExecution(id: string, reason: string) {
    await this.#client.cancel(id, reason === '' ? undefined : reason);
  }

  now() {
    return this.#clock.now();
  }
}
