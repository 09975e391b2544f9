import {
  evidenceReadPermission,
  executionReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { DossierService } from '../dossier/DossierService';
import { operations } from '../schema/openapiTypes.generated';
import { route, Route } from './Route';

/** The routes that explain executions and compare them. */
export function dossierRoutes(dossiers: DossierService): Route[] {
  return [
    route<operations['getDossier']>({
      method: 'get',
      path: '/v1/executions/{id}/dossier',
      permission: executionReadPermission,
      action: 'read',
      async handle({ path, visibility, decideOnClusters }) {
        const { isAllowed, maySee } = await decideOnClusters(
          evidenceReadPermission,
        );
        const maySeeEvidence = isAllowed ? maySee : undefined;
        return {
          body: await dossiers.explain(path.id, visibility, maySeeEvidence),
        };
      },
    }),
    route<operations['compareExecutions']>({
      method: 'get',
      path: '/v1/executions/{id}/compare',
      permission: executionReadPermission,
      action: 'read',
      async handle({ path, query, visibility }) {
        return {
          body: await dossiers.compare(path.id, query.with, visibility),
        };
      },
    }),
  ];
}
