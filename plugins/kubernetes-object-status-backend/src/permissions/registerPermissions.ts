import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  clusterReadPermission,
  evidenceReadPermission,
  executionCancelPermission,
  executionCreatePermission,
  executionReadPermission,
  processReadPermission,
  processUpdatePermission,
  releaseCreatePermission,
  releaseDeployPermission,
  reportReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  executionResourceRef,
  executionRules,
  ExecutionScope,
  processResourceRef,
  processRules,
  releaseResourceRef,
  releaseRules,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';

/** Makes every permission and rule known to the portal's permission system. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  findScopes: (ids: string[]) => Promise<Array<ExecutionScope | undefined>>,
): void {
  registry.addPermissions([
    evidenceReadPermission,
    reportReadPermission,
    clusterReadPermission,
  ]);
  registry.addResourceType({
    resourceRef: executionResourceRef,
    permissions: [
      executionReadPermission,
      executionCreatePermission,
      executionCancelPermission,
    ],
    rules: Object.values(executionRules),
    getResources: findScopes,
  });
  registry.addResourceType({
    resourceRef: processResourceRef,
    permissions: [processReadPermission, processUpdatePermission],
    rules: Object.values(processRules),
  });
  registry.addResourceType({
    resourceRef: releaseResourceRef,
    permissions: [releaseCreatePermission, releaseDeployPermission],
    rules: Object.values(releaseRules),
  });
}
