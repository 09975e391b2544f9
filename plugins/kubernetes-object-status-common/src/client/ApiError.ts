import { z } from 'zod';
import { Fault, faultSchema } from '../api/errors';

/** What is known of an answer that was no success. @public */
export interface ApiErrorFields {
  /** HTTP status. */
  status: number;
  /** Stable code, for instance `NothingToVerify`; `Http503` where the answer gave none. */
  code: string;
  message: string;
  faults?: Fault[];
  /** What to quote to an administrator: the server's log has the same. */
  reference?: string;
  retryAfterSeconds?: number;
}

/**
 * The API answered, and the answer is no success.
 *
 * Tell it from other errors by `name`.
 *
 * @public
 */
export class ApiError extends Error {
  readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly faults: Fault[];
  readonly reference?: string;
  readonly retryAfterSeconds?: number;

  constructor(fields: ApiErrorFields) {
    super(fields.message);
    this.status = fields.status;
    this.code = fields.code;
    this.faults = fields.faults ?? [];
    this.reference = fields.reference;
    this.retryAfterSeconds = fields.retryAfterSeconds;
  }

  /** Whether the same request may succeed later without anyone changing it. */
  get retry(): 'later' | 'never' {
    if (this.retryAfterSeconds !== undefined) return 'later';
    return [429, 502, 503, 504].includes(this.status) ? 'later' : 'never';
  }
}

/**
 * The API did not answer: no connection, or none that lasted.
 *
 * @public
 */
export class ApiUnreachableError extends Error {
  readonly name = 'ApiUnreachableError';
  readonly retry = 'later';
}

/** Laxer than what the API promises: a proxy in front of it may answer too. */
const anyErrorBodySchema = z.object({
  error: z.object({
    name: z.string().optional(),
    message: z.string().optional(),
    code: z.string().optional(),
    reference: z.string().optional(),
    faults: z.array(faultSchema).optional(),
  }),
});

/** Makes the error of an answer that is no success; never throws. @internal */
export async function readApiError(response: Response): Promise<ApiError> {
  const parsed = anyErrorBodySchema.safeParse(await readJson(response));
  const given = parsed.success ? parsed.data.error : {};
  return new ApiError({
    status: response.status,
    code: given.code ?? given.name ?? `Http${response.status}`,
    message: given.message || sentenceOf(response),
    faults: given.faults,
    reference:
      given.reference ?? response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: readRetryAfter(response.headers.get('retry-after')),
  });
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // Something in front of the API answered; its status tells what there is to tell.
    return undefined;
  }
}

function sentenceOf(response: Response): string {
  const words = [String(response.status), response.statusText].filter(Boolean);
  return `The portal answered ${words.join(' ')}`;
}

/** Only the seconds form: the API never sends a date. */
function readRetryAfter(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header)
    ? Number(header)
    : undefined;
}
