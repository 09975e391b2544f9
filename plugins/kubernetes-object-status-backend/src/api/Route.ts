import { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';
import {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ExecutionScope } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AccessAction } from '../config/readConfig';
import { Visibility } from '../executions/ExecutionStore';
import { Claim } from '../idempotency/IdempotencyStore';
import { ClusterDecision, Decision } from '../permissions/Authorizer';
import { ServerSentEvent } from './events/ServerSentEvent';

/** What a route needs of an operation of the OpenAPI document. */
export interface Operation {
  parameters: { path?: unknown; query?: unknown };
  requestBody?: unknown;
}

type JsonBody<O extends Operation> = O['requestBody'] extends {
  content: { 'application/json': infer Body };
}
  ? Body
  : undefined;

/** A call that has passed the guard: who may call, and what came is valid. */
export interface Call<O extends Operation = Operation> {
  path: NonNullable<O['parameters']['path']>;
  query: NonNullable<O['parameters']['query']>;
  body: JsonBody<O>;
  /** By the route's permission. */
  decision: Decision;
  /** Which executions a read may see. */
  visibility: Visibility;
  /** Which clusters the caller may see, by `cluster.read`. */
  maySeeCluster(cluster: string): boolean;
  /** A header as it came. */
  header(name: string): string | undefined;
  /** Decides on another permission than the route's. */
  decide(
    permission: ResourcePermission,
    action: AccessAction,
  ): Promise<Decision>;
  /** Decides for which clusters the caller has another permission than the route's. */
  decideOnClusters(permission: BasicPermission): Promise<ClusterDecision>;
  /** @throws NotAllowedError - the route's permission does not admit it */
  requireAdmitted(scope: ExecutionScope): void;
  /**
   * Does the work of a creating call once for each Idempotency-Key; `work`
   * keeps its answer with the claim.
   */
  once(
    identity: string,
    work: (claim: Claim | undefined) => Promise<Answer>,
  ): Promise<Answer>;
}

/** What a route answers when all is well. */
export interface Answer {
  /** Default 200. */
  status?: number;
  body: unknown;
  /** What the ETag is made of, where that is not the whole body. */
  tagged?: unknown;
  /** For the audit event: ids, never contents. */
  meta?: Record<string, string>;
}

/** What a route answers that goes on: events, as long as there are any. */
export interface EventAnswer {
  /** Ends by the signal at the latest. */
  events(signal: AbortSignal): AsyncIterable<ServerSentEvent>;
  meta?: Record<string, string>;
}

/** One route: what it needs and what it does. */
export interface Route<O extends Operation = Operation> {
  method: 'get' | 'post';
  /** As in the OpenAPI document. */
  path: string;
  permission: ResourcePermission | BasicPermission;
  /** The word of the `access` map for the permission. */
  action: AccessAction;
  /** Absent for reads: pages poll them. A denial is always audited. */
  audit?: { eventId: string; severityLevel: AuditorServiceEventSeverityLevel };
  handle(call: Call<O>): Promise<Answer | EventAnswer>;
}

/** A route of one operation; the table of routes does not care which. */
export function route<O extends Operation>(definition: Route<O>): Route {
  // The guard hands a route what the document's schemas of its operation let
  // through, which is what the generated types of `O` say.
  return definition as unknown as Route;
}
