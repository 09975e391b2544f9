import {
  ClusterStatus,
  Execution,
  ObjectRow,
  Transition,
  clusterListSchema,
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

  private async get(path: string): Promise<unknown> {
    const url = `${this.url}/api/kubernetes-object-status/v1${path}`;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${this.token}` },
      signal: AbortSignal.timeout(10_000),
    });
    if (response.ok) return response.json();
    throw new Error(
      `GET ${path} was answered with ${
        response.status
      }: ${await response.text()}`,
    );
  }
}
