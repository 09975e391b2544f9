import { Fault } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * An answer that is no success, as the client is to see it: everything in it
 * is written by us and safe to show.
 */
export class Problem extends Error {
  readonly name = 'Problem';
  readonly status: number;
  /** Stable. */
  readonly code: string;
  readonly faults: Fault[];
  readonly headers: Record<string, string>;

  constructor(options: {
    status: number;
    code: string;
    message: string;
    faults?: Fault[];
    headers?: Record<string, string>;
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.status = options.status;
    this.code = options.code;
    this.faults = options.faults ?? [];
    this.headers = options.headers ?? {};
  }
}
