import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { NextFunction, Request, RequestHandler, Response } from 'express';
import { IdempotencyStore } from '../idempotency/IdempotencyStore';
import {
  admits,
  Authorizer,
  CallerCredentials,
  Decision,
} from '../permissions/Authorizer';
import { auditDenial, audited } from './audit';
import { etagOf } from './etagOf';
import { EventStreams } from './events/EventStreams';
import { expiryOf } from './events/expiryOf';
import { once } from './once';
import { Problem } from './Problem';
import { requireShallow } from './requireShallow';
import { Answer, Call, Route } from './Route';
import { pathOf, sendProblem } from './sendProblem';
import { toProblem, wrongContentType } from './toProblem';

/** What the guard works with. */
export interface GuardOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
  authorizer: Authorizer;
  idempotency: IdempotencyStore;
  streams: EventStreams;
  limits: { bodyBytes: number };
}

/** What is known of a caller from the door on. */
interface Entry {
  credentials: CallerCredentials;
  decision: Decision;
  maySeeCluster(cluster: string): boolean;
}

/**
 * Stands around every route: who calls, may they, once, audited, and nothing
 * of an error but what we wrote ourselves.
 */
export class Guard {
  /** By request: decided before the body is read, used when it is valid. */
  private readonly entries = new WeakMap<Request, Entry>();

  constructor(private readonly options: GuardOptions) {}

  /** @throws AuthenticationError - nobody, or a token that is not valid */
  readonly authenticate: RequestHandler = async (request, _, next) => {
    await this.credentialsOf(request);
    next();
  };

  /** Turns those away at the door whom the route's permission denies. */
  enter(route: Route): RequestHandler {
    return async (request, _, next) => {
      const entry = await this.decideAtDoor(route, request);
      if (entry.decision.type === 'Deny') {
        await auditDenial(this.options.auditor, route, request);
        throw new NotAllowedError();
      }
      this.entries.set(request, entry);
      next();
    };
  }

  /** A body is JSON, and the validator sees one content type only: it keeps a schema for each. */
  readonly requireJson: RequestHandler = (request, _, next) => {
    if (!request.is('application/json')) throw wrongContentType();
    next();
  };

  /** After parsing, before anything walks through the body. */
  readonly takeBody: RequestHandler = (request, _, next) => {
    requireShallow(request.body);
    request.headers['content-type'] = 'application/json';
    next();
  };

  /** Does the work of a route and answers; a stream is done when it has ended. */
  run(route: Route): RequestHandler {
    return async (request, response) => {
      const entry = this.entries.get(request);
      if (!entry) throw new Error(`${route.path} was not entered`);
      const answer = await audited(this.options, route, request, () =>
        route.handle(this.callOf(request, entry)),
      );
      if (!('events' in answer)) {
        send(request, response, answer);
        return;
      }
      await this.options.streams.send(response, {
        subject: subjectOf(entry.credentials),
        expiresAt: expiryOf(request, entry.credentials),
        events: signal => answer.events(signal),
      });
    };
  }

  /** Whatever no route answers. */
  readonly notFound: RequestHandler = request => {
    throw new Problem({
      status: 404,
      code: 'NotFound',
      message: `There is no ${request.method} ${pathOf(request)}`,
    });
  };

  /** Answers errors; four arguments tell express that it does. */
  readonly answerError = (
    error: unknown,
    request: Request,
    response: Response,
    _: NextFunction,
  ): void => {
    const problem = toProblem(error, this.options.limits);
    if (problem.status >= 500) {
      this.options.logger.error(
        `${request.method} ${pathOf(request)}: ${problem.message}`,
        problem.cause instanceof Error ? problem.cause : undefined,
      );
    }
    if (response.headersSent) {
      // A stream broke off and was closed; its client comes again.
      response.destroy();
      return;
    }
    sendProblem(request, response, problem);
  };

  private credentialsOf(request: Request): Promise<CallerCredentials> {
    return this.options.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
  }

  private async decideAtDoor(route: Route, request: Request): Promise<Entry> {
    const { authorizer } = this.options;
    const credentials = await this.credentialsOf(request);
    const { permission, action } = route;
    if (isResourcePermission(permission)) {
      const decision = await authorizer.decide(credentials, permission, action);
      return { credentials, decision, maySeeCluster: () => false };
    }
    const decided = await authorizer.decideOnClusters(credentials, permission);
    return {
      credentials,
      decision: { type: decided.isAllowed ? 'Allow' : 'Deny' },
      maySeeCluster: decided.maySee,
    };
  }

  private callOf(request: Request, entry: Entry): Call {
    const { authorizer, idempotency } = this.options;
    const { credentials, decision, maySeeCluster } = entry;
    return {
      path: request.params,
      query: request.query,
      body: request.body,
      decision,
      visibility:
        decision.type === 'Conditional' ? decision.criteria : undefined,
      maySeeCluster,
      header: name => request.header(name),
      decide: (permission, action) =>
        authorizer.decide(credentials, permission, action),
      decideOnClusters: permission =>
        authorizer.decideOnClusters(credentials, permission),
      requireAdmitted: scope => {
        if (!admits(decision, scope)) throw new NotAllowedError();
      },
      once: (identity, work) =>
        once(idempotency, {
          subject: subjectOf(credentials),
          key: request.header('idempotency-key'),
          identity,
          work,
        }),
    };
  }
}

function subjectOf({ principal }: CallerCredentials): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}

/**
 * Data is no page: it may load nothing and stand in no frame. Stricter than the
 * portal's own policy, and shorter: a live page gets many small answers, and a
 * third of each was that header.
 */
const dataPolicy = "default-src 'none';frame-ancestors 'none'";

function send(request: Request, response: Response, answer: Answer): void {
  const text = JSON.stringify(answer.body);
  response.status(answer.status ?? 200);
  response.set('Cache-Control', 'private, no-cache');
  response.set('Content-Security-Policy', dataPolicy);
  if (request.method === 'GET') {
    const etag = etagOf(tagText(answer, text));
    response.set('ETag', etag);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
  }
  response.json(answer.body);
}

function tagText({ tagged }: Answer, text: string): string {
  return tagged === undefined ? text : JSON.stringify(tagged);
}
