import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  Execution,
  ExecutionQuery,
  ObjectStatusClient,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusApi } from './ObjectStatusApi';
import { ServerClock } from './ServerClock';

/** As many as the API gives at once. */
const mostAtOnce = 500;

/** Of the objects that a step waits for: a page has their rows, and names one. */
const namedObjects = 2;

/**
 * Asks the backend over REST with the reader's own rights.
 *
 * @internal
 */
export class BackendObjectStatusApi implements ObjectStatusApi {
  readonly #client: ObjectStatusClient;
  readonly #clock: ServerClock;
  /** The last answer, so that an unchanged one costs no body. */
  #last: { id: string; etag?: string; execution: Execution } | undefined;

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

  /** Gives the same object again while nothing changed. */
  async getExecution(id: string, signal?: AbortSignal): Promise<Execution> {
    const last = this.#last?.id === id ? this.#last : undefined;
    const answer = await this.#client.pollExecution(id, {
      etag: last?.etag,
      waitingFor: namedObjects,
      signal,
    });
    const execution = answer.execution ?? last?.execution;
    if (execution === undefined)
      return this.#client.getExecution(id, { signal });
    if (answer.execution) this.#clock.follow(answer.execution);
    this.#last = { id, etag: answer.etag, execution };
    return execution;
  }

  listObjects(id: string, step: number, since?: number, signal?: AbortSignal) {
    return this.#client.objects(id, step, { since, signal });
  }

  listObjectsAt(id: string, step: number, at: string, signal?: AbortSignal) {
    return this.#client.objects(id, step, { at, signal });
  }

  getObject(id: string, step: number, uid: string, signal?: AbortSignal) {
    return this.#client.objectDetail(id, step, uid, { signal });
  }

  getLog(
    id: string,
    step: number,
    uid: string,
    of: { container: string; previous: boolean },
    signal?: AbortSignal,
  ) {
    return this.#client.objectLog(id, step, uid, { ...of, signal });
  }

  getDossier(id: string, signal?: AbortSignal) {
    return this.#client.dossier(id, { signal });
  }

  compare(id: string, earlier: string, signal?: AbortSignal) {
    return this.#client.compare(id, earlier, { signal });
  }

  listTransitions(id: string, after?: number, signal?: AbortSignal) {
    return this.#client.transitions(id, { after, limit: mostAtOnce, signal });
  }

  listClusters(signal?: AbortSignal) {
    return this.#client.clusters({ signal });
  }

  async cancelExecution(id: string, reason: string) {
    await this.#client.cancel(id, reason === '' ? undefined : reason);
  }

  now() {
    return this.#clock.now();
  }
}
