/** Resource type of executions in the permission system. @public */
export const EXECUTION_RESOURCE_TYPE = 'kubernetes-object-status-execution';

/** Resource type of processes in the permission system. @public */
export const PROCESS_RESOURCE_TYPE = 'kubernetes-object-status-process';

/** Resource type of releases in the permission system. @public */
export const RELEASE_RESOURCE_TYPE = 'kubernetes-object-status-release';
