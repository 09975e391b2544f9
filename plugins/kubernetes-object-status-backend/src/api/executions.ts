import {
  createdExecutionSchema,
  executionCancelPermission,
  executionCreatePermission,
  executionReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { z } from 'zod';
import { draftIdentity } from '../executions/draftIdentity';
import { UnknownExecutionError } from '../executions/errors';
import {
  ExecutionService,
  FoundExecution,
} from '../executions/ExecutionService';
import { VersionStore } from '../signals/VersionStore';
import { operations } from '../schema/openapiTypes.generated';
import { mayCancel, namingAtMost, withActions } from './answerExecution';
import { readCursor, writeCursor } from './cursor';
import { readMoment } from './readMoment';
import { readListCursor, writeListCursor } from './listCursor';
import { Answer, Call, route, Route } from './Route';

/** How many items a page has where the caller does not say. */
const defaultLimit = 50;

/** The routes of executions. */
export function executionRoutes(
  executions: ExecutionService,
  clock: Pick<VersionStore, 'now'>,
): Route[] {
  /** The tag is without the time, which is another at every question. */
  async function answer(
    call: Pick<Call, 'decide'>,
    found: FoundExecution,
  ): Promise<Answer> {
    const isOpen = found.state !== 'Finished';
    const execution = withActions(
      found,
      isOpen && (await mayCancel(executions, call, found.id)),
    );
    const now = new Date(await clock.now()).toISOString();
    return { body: { ...execution, now }, tagged: execution };
  }

  /** Who may not create such an execution may not report its steps either. */
  async function findReported(call: Call, id: string) {
    const visibility = await readVisibility(call);
    const found = await executions.get(id, visibility);
    const [scope] = await executions.scopes([id]);
    if (!scope) throw new UnknownExecutionError();
    call.requireAdmitted(scope);
    return { found, scope };
  }

  return [
    route<operations['createExecution']>({
      method: 'post',
      path: '/v1/executions',
      permission: executionCreatePermission,
      action: 'create',
      audit: { eventId: 'execution-create', severityLevel: 'medium' },
      async handle(call) {
        const prepared = await executions.prepare(call.body);
        call.requireAdmitted(prepared.scope);
        executions.requireSound(prepared);
        const identity = draftIdentity(prepared.draft);
        const created = await call.once(identity, async claim => {
          const { answer: body, isAdopted } = await executions.create(
            prepared,
            claim,
          );
          return { status: isAdopted ? 200 : 201, body };
        });
        const { id } = createdExecutionSchema.parse(created.body);
        return { ...created, meta: { executionId: id } };
      },
    }),
    route<operations['listExecutions']>({
      method: 'get',
      path: '/v1/executions',
      permission: executionReadPermission,
      action: 'read',
      async handle({ query, visibility }) {
        const { limit = defaultLimit, cursor, orderBy, ...asked } = query;
        const { since, until, ...filter } = asked;
        const { items, next, totalItems } = await executions.list(
          { ...filter, since: instantOf(since), until: instantOf(until) },
          { limit, orderBy, after: readListCursor(cursor, orderBy) },
          visibility,
        );
        const nextCursor = next && writeListCursor(next, orderBy);
        return { body: { items, nextCursor, totalItems } };
      },
    }),
    route<operations['getExecution']>({
      method: 'get',
      path: '/v1/executions/{id}',
      permission: executionReadPermission,
      action: 'read',
      async handle(call) {
        const found = await executions.get(call.path.id, call.visibility);
        return answer(call, namingAtMost(found, call.query.waitingFor));
      },
    }),
    route<operations['cancelExecution']>({
      method: 'post',
      path: '/v1/executions/{id}/cancel',
      permission: executionCancelPermission,
      action: 'cancel',
      audit: { eventId: 'execution-cancel', severityLevel: 'medium' },
      async handle(call) {
        const { id } = call.path;
        const visibility = await readVisibility(call);
        await executions.get(id, visibility);
        const [scope] = await executions.scopes([id]);
        if (scope) call.requireAdmitted(scope);
        await executions.cancel(id, call.body.reason ?? 'No reason given');
        const found = await executions.get(id, visibility);
        return { ...(await answer(call, found)), meta: { executionId: id } };
      },
    }),
    route<operations['startStep']>({
      method: 'post',
      path: '/v1/executions/{id}/steps/{n}/start',
      permission: executionCreatePermission,
      action: 'create',
      audit: { eventId: 'step-start', severityLevel: 'medium' },
      async handle(call) {
        const { id, n } = call.path;
        await findReported(call, id);
        const body = await executions.startStep(id, n);
        return { body, meta: { executionId: id, step: String(n) } };
      },
    }),
    route<operations['finishStep']>({
      method: 'post',
      path: '/v1/executions/{id}/steps/{n}/finish',
      permission: executionCreatePermission,
      action: 'create',
      audit: { eventId: 'step-finish', severityLevel: 'medium' },
      async handle(call) {
        const { id, n } = call.path;
        const { found, scope } = await findReported(call, id);
        const prepared = await executions.prepareFinish(found, n, call.body);
        const targets = [...scope.targets, ...prepared.targets];
        call.requireAdmitted({ ...scope, targets });
        const body = await executions.finishStep(found, n, prepared);
        return { body, meta: { executionId: id, step: String(n) } };
      },
    }),
    route<operations['listObjects']>({
      method: 'get',
      path: '/v1/executions/{id}/steps/{n}/objects',
      permission: executionReadPermission,
      action: 'read',
      async handle({ path, query, visibility }) {
        const at = readMoment(query);
        if (at !== undefined) {
          const { id, n } = path;
          return {
            body: await executions.listObjectsAt(id, n, at, visibility),
          };
        }
        return {
          body: await executions.listObjects(
            path.id,
            path.n,
            query.since,
            visibility,
          ),
        };
      },
    }),
    route<operations['listTransitions']>({
      method: 'get',
      path: '/v1/executions/{id}/transitions',
      permission: executionReadPermission,
      action: 'read',
      async handle({ path, query, visibility }) {
        const { limit = defaultLimit, cursor } = query;
        const after = readCursor(cursor, z.number().int()) ?? query.after ?? 0;
        const found = await executions.listTransitions(
          path.id,
          { after, limit },
          visibility,
        );
        const last = found.items.at(-1);
        return {
          body: {
            items: found.items,
            nextCursor:
              found.hasMore && last ? writeCursor(last.seq) : undefined,
          },
        };
      },
    }),
  ];
}

function instantOf(time: string | undefined): number | undefined {
  return time === undefined ? undefined : Date.parse(time);
}

/** Who may not see it is told what is told of one that is not there. */
async function readVisibility(call: Pick<Call, 'decide'>) {
  const decision = await call.decide(executionReadPermission, 'read');
  if (decision.type === 'Deny') throw new UnknownExecutionError();
  return decision.type === 'Conditional' ? decision.criteria : undefined;
}
