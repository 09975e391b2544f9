import {
  evidenceReadPermission,
  executionReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectEvidences } from '../evidence/ObjectEvidences';
import { operations } from '../schema/openapiTypes.generated';
import { route, Route } from './Route';

/** The route of what was kept of an object. */
export function objectEvidenceRoutes(evidences: ObjectEvidences): Route[] {
  return [
    route<operations['getObjectEvidence']>({
      method: 'get',
      path: '/v1/executions/{id}/steps/{n}/objects/{uid}/evidence',
      // Whether there is such an execution is told by this one alone.
      permission: executionReadPermission,
      action: 'read',
      async handle(call) {
        const { id, n, uid } = call.path;
        const decided = await call.decideOnClusters(evidenceReadPermission);
        const body = await evidences.get(
          { executionId: id, step: n, uidOrId: uid },
          call.visibility,
          cluster => decided.isAllowed && decided.maySee(cluster),
        );
        return { body };
      },
    }),
  ];
}
