/** One reason of several why a request was refused. @internal */
export interface StatusCause {
  reason?: string;
  message: string;
  field?: string;
}

/** What a refusal is about, as the API server words it. @internal */
export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: StatusCause[];
  retryAfterSeconds?: number;
}

/** Body of an answer that refuses: the API's own `Status` kind. @internal */
export interface StatusBody {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: Record<string, unknown>;
  status: 'Failure';
  message: string;
  reason?: string;
  details?: StatusDetails;
  code: number;
}

/** A refusal as the API server words it; `body` is what the HTTP API answers. @internal */
export class StatusError extends Error {
  readonly name = 'StatusError';
  readonly body: StatusBody;

  constructor(
    readonly code: number,
    readonly reason: string | undefined,
    message: string,
    details?: StatusDetails,
  ) {
    super(message);
    this.body = {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message,
      ...(reason === undefined ? {} : { reason }),
      ...(details === undefined ? {} : { details }),
      code,
    };
  }
}
