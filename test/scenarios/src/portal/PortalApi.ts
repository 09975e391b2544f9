import {
  ClusterStatus,
  Execution,
  ObjectRow,
  Transition,
  clusterListSchema,
  CreatedExecution,
  createdExecutionSchema,
  executionListSchema,
  executionSchema,
  objectListSchema,
  transitionListSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 50;

/**
 * Reads the portal's API with the token of a pipeline, apart from the command
 * line under test.
 */
export class PortalApi {
  constructor(private readonly url: string, private readonly token: string) {}

  /** The executions of a namespace, newest first. */
  async listExecutionIds(namespace: string): Promise<string[]> {
    const list = executionListSchema.parse(
      await this.get(`/executions?namespace=${encodeURIComponent(namespace)}`),
    );
    return list.items.map(({ id }) => id);
  }

  async fetchExecution(id: string): Promise<Execution> {
    return executionSchema.parse(await this.get(`/executions/${id}`));
  }

  async fetchObjects(id: string, step = 1): Promise<ObjectRow[]> {
    const path = `/executions/${id}/steps/${step}/objects`;
    return objectListSchema.parse(await this.get(path)).items;
  }

  /** How well each cluster is observed. */
  async fetchClusters(): Promise<ClusterStatus[]> {
    return clusterListSchema.parse(await this.get('/clusters')).items;
  }

  /** The whole history, page by page. */
  async fetchTransitions(id: string): Promise<Transition[]> {
    const items: Transition[] = [];
    for (;;) {
      const after = items[items.length - 1]?.seq ?? 0;
      const page = transitionListSchema.parse(
        await this.get(`/executions/${id}/transitions?after=${after}`),
      );
      items.push(...page.items);
      if (page.nextCursor === undefined || page.items.length === 0) {
        return items;
      }
    }
  }

  /**
   * Waits until an execution of the namespace is as wanted and gives it.
   *
   * @throws Error - not within `timeoutMs`, or `over` was aborted first
   */
  async waitForExecution(
    namespace: string,
    what: string,
    isWanted: (execution: Execution) => boolean,
    over: AbortSignal = AbortSignal.timeout(60_000),
  ): Promise<Execution> {
    let last = 'no execution';
    while (!over.aborted) {
      const [id] = await this.listExecutionIds(namespace);
      if (id !== undefined) {
        const execution = await this.fetchExecution(id);
        if (isWanted(execution)) return execution;
        last = JSON.stringify(execution.steps);
      }
      await delay(pauseMs, undefined, { signal: over }).catch(() => undefined);
    }
    throw new Error(`${what} was not seen in ${namespace}. Last seen: ${last}`);
  }

  /** Records an execution. */
  async record(request: object): Promise<CreatedExecution> {
    return createdExecutionSchema.parse(
      await this.ask('POST', '/executions', request),
    );
  }

  /** Reports that a step begins or ends to be applied. */
  async reportStep(
    id: string,
    step: number,
    what: 'start' | 'finish',
    request: object,
  ): Promise<void> {
    await this.ask('POST', `/executions/${id}/steps/${step}/${what}`, request);
  }

  private get(path: string): Promise<unknown> {
    return this.ask('GET', path);
  }

  /** Records an execution under a key; a refusal is an answer as well. */
  async recordOnce(
    request: object,
    key: string,
  ): Promise<{ status: number; body: unknown }> {
    const response = await this.send('POST', '/executions', request, {
      'idempotency-key': key,
    });
    return { status: response.status, body: await response.json() };
  }

  private async ask(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<unknown> {
    const response = await this.send(method, path, body);
    if (response.ok) return response.json();
    throw new Error(
      `${method} ${path} was answered with ${
        response.status
      }: ${await response.text()}`,
    );
  }

  private send(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.url}/api/kubernetes-object-status/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
  }
}
