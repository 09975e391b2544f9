import {
  EvaluateInput,
  EvaluateResult,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';
import { ClusterList, clusterListSchema } from '../api/clusters';
import { Comparison, comparisonSchema } from '../api/compare';
import { Dossier, dossierSchema } from '../api/dossier';
import { EnvironmentList, environmentListSchema } from '../api/environments';
import { evaluateResultSchema } from '../api/engineInputs';
import { ObjectEvidence, objectEvidenceSchema } from '../api/evidence';
import {
  CreatedExecution,
  createdExecutionSchema,
  Execution,
  ExecutionList,
  executionListSchema,
  executionSchema,
} from '../api/executions';
import {
  ObjectDetail,
  objectDetailSchema,
  ObjectLog,
  objectLogSchema,
} from '../api/objectDetail';
import {
  ObjectList,
  objectListSchema,
  TransitionList,
  transitionListSchema,
} from '../api/objects';
import { ExecutionQuery, ExecutionRequest } from '../api/requests';
import { ApiError, ApiUnreachableError, readApiError } from './ApiError';

/** Where the client finds the API and how it asks; Backstage's own APIs fit. @public */
export interface ObjectStatusClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
  /** Sent as a bearer token; Backstage's `fetchApi` adds its own. */
  token?: string;
}

/** @public */
export interface RequestOptions {
  /** Ends the request; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Answer to a page or program that asks again and again. @public */
export interface PolledExecution {
  /** Absent when nothing changed since `etag`. */
  execution?: Execution;
  /** Give it back with the next question. */
  etag?: string;
}

/** What `createExecution` gives. @public */
export interface NewExecution extends CreatedExecution {
  /** `false` when the key stood for an execution that was recorded before, or one was adopted. */
  isNew: boolean;
}

interface Call<T> extends RequestOptions {
  schema: z.ZodType<T>;
  method?: 'GET' | 'POST';
  /** Of several values each is sent by itself. */
  query?: Record<string, string | number | string[] | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
}

const pluginId = 'kubernetes-object-status';

/**
 * Asks the REST API of `api.md` section 2 and parses what it answers.
 *
 * Nothing is tried twice in here: whoever calls decides that.
 *
 * @throws {@link ApiError} - every method: the answer is no success, or not what the API answers
 * @throws {@link ApiUnreachableError} - every method: there is no answer
 *
 * @public
 */
export class ObjectStatusClient {
  constructor(private readonly options: ObjectStatusClientOptions) {}

  /** Records and starts an execution; with the same key again, the first answer stands. */
  async createExecution(
    request: ExecutionRequest,
    options: RequestOptions & { idempotencyKey?: string } = {},
  ): Promise<NewExecution> {
    const { idempotencyKey, signal } = options;
    const path = '/v1/executions';
    const response = await this.send(path, {
      method: 'POST',
      body: request,
      headers: idempotencyKey ? { 'idempotency-key': idempotencyKey } : {},
      signal,
    });
    const created = await parseAnswer(response, path, createdExecutionSchema);
    return { ...created, isNew: response.status === 201 };
  }

  listExecutions(
    query: ExecutionQuery = {},
    options: RequestOptions = {},
  ): Promise<ExecutionList> {
    return this.call('/v1/executions', {
      schema: executionListSchema,
      query: { ...query },
      ...options,
    });
  }

  getExecution(id: string, options: RequestOptions = {}): Promise<Execution> {
    return this.call(executionPath(id), {
      schema: executionSchema,
      ...options,
    });
  }

  /**
   * Like `getExecution`, but without a body while nothing changed; `waitingFor`
   * is how many objects each step names that it waits for, 1 to 20.
   */
  async pollExecution(
    id: string,
    options: RequestOptions & { etag?: string; waitingFor?: number } = {},
  ): Promise<PolledExecution> {
    const { etag, waitingFor, signal } = options;
    const path = `${executionPath(id)}${
      waitingFor === undefined ? '' : `?waitingFor=${waitingFor}`
    }`;
    const response = await this.send(path, {
      headers: etag ? { 'if-none-match': etag } : {},
      signal,
    });
    if (response.status === 304) return { etag };
    return {
      execution: await parseAnswer(response, path, executionSchema),
      etag: response.headers.get('etag') ?? undefined,
    };
  }

  /**
   * Objects of a step; with `since`, only what changed after that version; with
   * `at`, an ISO time, as they were then.
   */
  objects(
    id: string,
    step: number,
    options: RequestOptions & { since?: number; at?: string } = {},
  ): Promise<ObjectList> {
    const { since, at, signal } = options;
    return this.call(`${executionPath(id)}/steps/${step}/objects`, {
      schema: objectListSchema,
      query: { since, at },
      signal,
    });
  }

  /** One object of a step, by its uid, or by its row's id where it has none. */
  objectDetail(
    id: string,
    step: number,
    uid: string,
    options: RequestOptions = {},
  ): Promise<ObjectDetail> {
    const schema = objectDetailSchema;
    return this.call(objectPath(id, step, uid), { schema, ...options });
  }

  /** The last lines of a container: now, or kept with the execution. */
  objectLog(
    id: string,
    step: number,
    uid: string,
    options: RequestOptions & { container: string; previous?: boolean },
  ): Promise<ObjectLog> {
    const { container, previous, signal } = options;
    return this.call(`${objectPath(id, step, uid)}/log`, {
      schema: objectLogSchema,
      query: { container, previous: previous ? 'true' : undefined },
      signal,
    });
  }

  /** What was kept of an object when it failed and when its step ended. */
  evidence(
    id: string,
    step: number,
    uid: string,
    options: RequestOptions = {},
  ): Promise<ObjectEvidence> {
    return this.call(`${objectPath(id, step, uid)}/evidence`, {
      schema: objectEvidenceSchema,
      ...options,
    });
  }

  /** Why an execution ended as it did. */
  dossier(id: string, options: RequestOptions = {}): Promise<Dossier> {
    const schema = dossierSchema;
    return this.call(`${executionPath(id)}/dossier`, { schema, ...options });
  }

  /** What differs between an execution and another one, or the last good one before it. */
  compare(
    id: string,
    other: string | 'lastGood',
    options: RequestOptions = {},
  ): Promise<Comparison> {
    return this.call(`${executionPath(id)}/compare`, {
      schema: comparisonSchema,
      query: { with: other },
      ...options,
    });
  }

  /** Recorded changes, oldest first; with `after`, those behind that `seq`. */
  transitions(
    id: string,
    options: RequestOptions & {
      after?: number;
      limit?: number;
      cursor?: string;
    } = {},
  ): Promise<TransitionList> {
    const { after, limit, cursor, signal } = options;
    return this.call(`${executionPath(id)}/transitions`, {
      schema: transitionListSchema,
      query: { after, limit, cursor },
      signal,
    });
  }

  /**
   * Opens the stream of an execution's events: what is behind the transition
   * `after`, then every change as it comes, in the format of server-sent events;
   * `executionEventSchemas` has their data. The body goes on until the execution
   * has ended, the server ends it, or the signal does.
   */
  async openEvents(
    id: string,
    options: RequestOptions & { after?: number } = {},
  ): Promise<Response> {
    const { after, signal } = options;
    const path = `${executionPath(id)}/events`;
    const response = await this.send(path, {
      headers: {
        accept: 'text/event-stream',
        ...(after === undefined ? {} : { 'last-event-id': String(after) }),
      },
      signal,
    });
    if (!response.ok) throw await readApiError(response);
    const type = response.headers.get('content-type') ?? 'nothing';
    if (type.startsWith('text/event-stream')) return response;
    await response.body?.cancel();
    throw new ApiError({
      status: response.status,
      code: 'UnexpectedAnswer',
      message: `The answer of ${path} is no stream of events but ${type}: check the portal's address and version`,
    });
  }

  /** Cancels an execution; a finished one comes back unchanged. */
  cancel(
    id: string,
    reason: string | undefined,
    options: RequestOptions = {},
  ): Promise<Execution> {
    return this.call(`${executionPath(id)}/cancel`, {
      schema: executionSchema,
      method: 'POST',
      body: { reason },
      ...options,
    });
  }

  /** Judges objects on the server; nothing is stored. */
  evaluate(
    input: EvaluateInput,
    options: RequestOptions = {},
  ): Promise<EvaluateResult> {
    return this.call('/v1/evaluate', {
      schema: evaluateResultSchema,
      method: 'POST',
      body: input,
      ...options,
    });
  }

  /** The environments that executions may name. */
  environments(options: RequestOptions = {}): Promise<EnvironmentList> {
    return this.call('/v1/environments', {
      schema: environmentListSchema,
      ...options,
    });
  }

  /** The clusters that the caller may see, and how well each is observed. */
  clusters(options: RequestOptions = {}): Promise<ClusterList> {
    return this.call('/v1/clusters', { schema: clusterListSchema, ...options });
  }

  private async call<T>(path: string, call: Call<T>): Promise<T> {
    return parseAnswer(await this.send(path, call), path, call.schema);
  }

  private async send(
    path: string,
    call: Omit<Call<unknown>, 'schema'>,
  ): Promise<Response> {
    const { discoveryApi, fetchApi } = this.options;
    const baseUrl = await discoveryApi.getBaseUrl(pluginId);
    const url = `${baseUrl}${path}${queryString(call.query)}`;
    try {
      return await fetchApi.fetch(url, {
        method: call.method ?? 'GET',
        headers: this.headersOf(call),
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
        signal: call.signal,
      });
    } catch (error) {
      if (call.signal?.aborted) throw call.signal.reason;
      throw new ApiUnreachableError('The portal cannot be reached', {
        cause: error,
      });
    }
  }

  private headersOf(call: Omit<Call<unknown>, 'schema'>) {
    const { token } = this.options;
    return {
      accept: 'application/json',
      ...(call.body === undefined
        ? {}
        : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...call.headers,
    };
  }
}

function executionPath(id: string): string {
  return `/v1/executions/${encodeURIComponent(id)}`;
}

function objectPath(id: string, step: number, uid: string): string {
  return `${executionPath(id)}/steps/${step}/objects/${encodeURIComponent(
    uid,
  )}`;
}

function queryString(query: Call<unknown>['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of [value].flat()) search.append(name, String(each));
  }
  return search.size > 0 ? `?${search}` : '';
}

async function parseAnswer<T>(
  response: Response,
  path: string,
  schema: z.ZodType<T>,
): Promise<T> {
  if (!response.ok) throw await readApiError(response);
  const parsed = schema.safeParse(await readBody(response));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue.path.join('.') || 'body';
  throw new ApiError({
    status: response.status,
    code: 'UnexpectedAnswer',
    message: `The answer of ${path} is not that of this API (${place}: ${issue.message}): check the portal's address and version`,
  });
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch(error => {
    throw new ApiUnreachableError('The answer broke off', { cause: error });
  });
  try {
    return JSON.parse(text);
  } catch {
    // The schema says what is wrong with it.
    return undefined;
  }
}
