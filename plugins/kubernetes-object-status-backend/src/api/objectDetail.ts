import {
  evidenceReadPermission,
  executionReadPermission,
  ObjectDetail,
  ObjectMoment,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { UnknownExecutionError } from '../executions/errors';
import { ObjectDetails } from '../objects/ObjectDetails';
import { operations } from '../schema/openapiTypes.generated';
import { Problem } from './Problem';
import { Call, route, Route } from './Route';

/** The routes of single objects. */
export function objectDetailRoutes(details: ObjectDetails): Route[] {
  return [
    route<operations['getObject']>({
      method: 'get',
      path: '/v1/executions/{id}/steps/{n}/objects/{uid}',
      permission: executionReadPermission,
      action: 'read',
      async handle(call) {
        const { id, n, uid } = call.path;
        const evidence = await call.decideOnClusters(evidenceReadPermission);
        const body = await details.get(
          { executionId: id, step: n, uidOrId: uid },
          call.visibility,
          evidence.maySee,
        );
        return { body, tagged: withoutTime(body) };
      },
    }),
    route<operations['getObjectLog']>({
      method: 'get',
      path: '/v1/executions/{id}/steps/{n}/objects/{uid}/log',
      permission: evidenceReadPermission,
      action: 'read',
      async handle(call) {
        const { id, n, uid } = call.path;
        const { container, previous = false } = call.query;
        const body = await details.log(
          { executionId: id, step: n, uidOrId: uid },
          { container, previous },
          await readVisibility(call),
          call.maySeeCluster,
        );
        if (!body) throw noLog(container);
        const { capturedAt, ...tagged } = body;
        return { body, tagged: body.kept ? body : tagged };
      },
    }),
  ];
}

/** When the cluster was asked is another at every question. */
function withoutTime({ now, ...detail }: ObjectDetail) {
  const told: Partial<ObjectMoment> = { ...now, at: undefined };
  return { ...detail, now: now && told };
}

function noLog(container: string): Problem {
  return new Problem({
    status: 404,
    code: 'NoLog',
    message: `There is no log of container ${container}: the cluster has none, and none was kept`,
  });
}

/** Who may not see it is told what is told of one that is not there. */
async function readVisibility(call: Pick<Call, 'decide'>) {
  const decision = await call.decide(executionReadPermission, 'read');
  if (decision.type === 'Deny') throw new UnknownExecutionError();
  return decision.type === 'Conditional' ? decision.criteria : undefined;
}
