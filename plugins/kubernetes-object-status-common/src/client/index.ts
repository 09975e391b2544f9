export { ApiError, ApiUnreachableError } from './ApiError';
export type { ApiErrorFields, ApiFault } from './ApiError';
export { ObjectStatusClient } from './ObjectStatusClient';
export type {
  ObjectStatusClientOptions,
  PolledExecution,
  RequestOptions,
} from './ObjectStatusClient';
export { clusterListSchema, clusterStateSchema } from './clusters';
export type { ClusterList, ClusterState } from './clusters';
