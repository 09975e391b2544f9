import { createPermission } from '@backstage/plugin-permission-common';
import {
  EXECUTION_RESOURCE_TYPE,
  PROCESS_RESOURCE_TYPE,
  RELEASE_RESOURCE_TYPE,
} from './resourceTypes';

/** See executions, their steps, objects and transitions. @public */
export const executionReadPermission = createPermission({
  name: 'kubernetes-object-status.execution.read',
  attributes: { action: 'read' },
  resourceType: EXECUTION_RESOURCE_TYPE,
});

/** Record an execution; decided against its draft before anything is stored. @public */
export const executionCreatePermission = createPermission({
  name: 'kubernetes-object-status.execution.create',
  attributes: { action: 'create' },
  resourceType: EXECUTION_RESOURCE_TYPE,
});

/** Cancel an execution. @public */
export const executionCancelPermission = createPermission({
  name: 'kubernetes-object-status.execution.cancel',
  attributes: { action: 'update' },
  resourceType: EXECUTION_RESOURCE_TYPE,
});

/** See an entity's process. @public */
export const processReadPermission = createPermission({
  name: 'kubernetes-object-status.process.read',
  attributes: { action: 'read' },
  resourceType: PROCESS_RESOURCE_TYPE,
});

/** Change an entity's process. @public */
export const processUpdatePermission = createPermission({
  name: 'kubernetes-object-status.process.update',
  attributes: { action: 'update' },
  resourceType: PROCESS_RESOURCE_TYPE,
});

/** Make a release of an entity's process. @public */
export const releaseCreatePermission = createPermission({
  name: 'kubernetes-object-status.release.create',
  attributes: { action: 'create' },
  resourceType: RELEASE_RESOURCE_TYPE,
});

/** Deploy a release to an environment. @public */
export const releaseDeployPermission = createPermission({
  name: 'kubernetes-object-status.release.deploy',
  attributes: { action: 'create' },
  resourceType: RELEASE_RESOURCE_TYPE,
});

/** See what was kept of failed objects. @public */
export const evidenceReadPermission = createPermission({
  name: 'kubernetes-object-status.evidence.read',
  attributes: { action: 'read' },
});

/** See reports. @public */
export const reportReadPermission = createPermission({
  name: 'kubernetes-object-status.report.read',
  attributes: { action: 'read' },
});

/** See how well each cluster is observed. @public */
export const clusterReadPermission = createPermission({
  name: 'kubernetes-object-status.cluster.read',
  attributes: { action: 'read' },
});

/** Every permission of the plugin. @public */
export const kubernetesObjectStatusPermissions = [
  executionReadPermission,
  executionCreatePermission,
  executionCancelPermission,
  processReadPermission,
  processUpdatePermission,
  releaseCreatePermission,
  releaseDeployPermission,
  evidenceReadPermission,
  reportReadPermission,
  clusterReadPermission,
];
