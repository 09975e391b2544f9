import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  EXECUTION_RESOURCE_TYPE,
  PROCESS_RESOURCE_TYPE,
  RELEASE_RESOURCE_TYPE,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ExecutionFilter, ExecutionScope } from './ExecutionScope';

const pluginId = 'kubernetes-object-status';

/** Executions as a resource of the permission system. @public */
export const executionResourceRef = createPermissionResourceRef<
  ExecutionScope,
  ExecutionFilter
>().with({ pluginId, resourceType: EXECUTION_RESOURCE_TYPE });

/** Processes as a resource of the permission system. @public */
export const processResourceRef = createPermissionResourceRef<
  ExecutionScope,
  ExecutionFilter
>().with({ pluginId, resourceType: PROCESS_RESOURCE_TYPE });

/** Releases as a resource of the permission system. @public */
export const releaseResourceRef = createPermissionResourceRef<
  ExecutionScope,
  ExecutionFilter
>().with({ pluginId, resourceType: RELEASE_RESOURCE_TYPE });
