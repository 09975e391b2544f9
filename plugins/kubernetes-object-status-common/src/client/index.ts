export { ApiError, ApiUnreachableError } from './ApiError';
export type { ApiErrorFields } from './ApiError';
export { ObjectStatusClient } from './ObjectStatusClient';
export type {
  NewExecution,
  ObjectStatusClientOptions,
  PolledExecution,
  RequestOptions,
} from './ObjectStatusClient';
