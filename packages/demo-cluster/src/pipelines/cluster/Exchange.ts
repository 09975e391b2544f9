/** A request to the API server of the demo cluster. @internal */
export interface ClusterRequest {
  method: 'GET' | 'PATCH' | 'DELETE';
  /** With its query. */
  path: string;
  /** JSON. */
  body?: unknown;
  contentType?: string;
}

/** @internal */
export interface ClusterResponse {
  status: number;
  /** Parsed JSON. */
  body: unknown;
}

/**
 * Sends a request and gives the answer, whatever its status is.
 *
 * @throws ClusterUnreachableError - there is no answer
 * @internal
 */
export type Exchange = (request: ClusterRequest) => Promise<ClusterResponse>;

/** The demo cluster does not answer. @internal */
export class ClusterUnreachableError extends Error {
  readonly name = 'ClusterUnreachableError';
}
