import {
  AuditorService,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { Request } from 'express';
import { Problem } from './Problem';
import { Answer, EventAnswer, Route } from './Route';
import { pathOf } from './sendProblem';
import { toProblem } from './toProblem';

/** What audit events are made with. */
interface AuditOptions {
  auditor: AuditorService;
  limits: { bodyBytes: number };
}

/** Does the work of a call and notes how it ended, where its route is audited. */
export async function audited(
  options: AuditOptions,
  route: Route,
  request: Request,
  work: () => Promise<Answer | EventAnswer>,
): Promise<Answer | EventAnswer> {
  const event = await start(options.auditor, route, request);
  try {
    const answer = await work();
    await event?.success({ meta: answer.meta });
    return answer;
  } catch (error) {
    // Made once, so that audit, log and client have the same reference.
    const problem = toProblem(error, options.limits);
    await noteFailure(options.auditor, route, request, event, problem);
    throw problem;
  }
}

async function noteFailure(
  auditor: AuditorService,
  route: Route,
  request: Request,
  event: AuditorServiceEvent | undefined,
  { message, status }: Problem,
): Promise<void> {
  // Without its cause, which may hold what was sent.
  if (event) await event.fail({ error: new Error(message) });
  else if (status === 403) await auditDenial(auditor, route, request);
}

/** Notes a call that was denied. */
export async function auditDenial(
  auditor: AuditorService,
  { permission }: Route,
  request: Request,
): Promise<void> {
  const event = await auditor.createEvent({
    eventId: 'access-deny',
    severityLevel: 'medium',
    request: withoutQuery(request),
    meta: { permission: permission.name },
  });
  await event.fail({ error: new NotAllowedError('Denied') });
}

async function start(
  auditor: AuditorService,
  { audit }: Route,
  request: Request,
): Promise<AuditorServiceEvent | undefined> {
  if (!audit) return undefined;
  return auditor.createEvent({ ...audit, request: withoutQuery(request) });
}

/** Queries are not kept: they may hold what people search for. */
function withoutQuery(request: Request): Request {
  return Object.create(request, { originalUrl: { value: pathOf(request) } });
}
