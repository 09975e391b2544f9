import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { NoLastGoodError } from '../dossier/errors';
import { InvalidDraftError, StepReportError } from '../executions/errors';
import { Problem } from './Problem';

/** Most faults that one answer tells. */
const mostFaults = 50;

/** What body-parser, the OpenAPI validator and Backstage's errors have in common. */
const foreignErrorSchema = z.object({
  name: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  /** Of body-parser, for instance `entity.too.large`. */
  type: z.string().optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  /** Of the validator. */
  errors: z
    .array(
      z.object({ path: z.string().catch(''), message: z.string().catch('') }),
    )
    .optional()
    .catch(undefined),
});

type ForeignError = z.infer<typeof foreignErrorSchema>;

/**
 * What a client is told of an error. Only what is known to be harmless is
 * passed on; an unexpected error gives a reference to quote, and nothing else.
 */
export function toProblem(
  error: unknown,
  limits: { bodyBytes: number },
): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidDraftError) return invalidDraft(error);
  if (error instanceof StepReportError) return misreported(error);
  if (error instanceof NoLastGoodError) return noLastGood(error);
  const parsed = foreignErrorSchema.safeParse(error);
  const known =
    parsed.success &&
    (byName(parsed.data) ??
      byBody(parsed.data, limits) ??
      byStatus(parsed.data));
  return known || unexpected(error);
}

function invalidDraft(error: InvalidDraftError): Problem {
  return new Problem({
    status: error.isTooLarge ? 413 : 422,
    code: error.code,
    message: error.message,
    faults: error.faults
      .slice(0, mostFaults)
      .map(({ pointer, message }) => ({ pointer, message })),
  });
}

/** What is not there is not found; what comes too early may come again. */
function misreported({ code, message }: StepReportError): Problem {
  const status = code === 'UnknownStep' ? 404 : 409;
  return new Problem({ status, code, message });
}

function noLastGood({ message }: NoLastGoodError): Problem {
  return new Problem({ status: 404, code: 'NoLastGood', message });
}

function byName({ name }: ForeignError): Problem | undefined {
  switch (name) {
    case 'AuthenticationError':
      return new Problem({
        status: 401,
        code: 'NotAuthenticated',
        message: 'The call has no valid token: send one as a bearer token',
      });
    case 'NotAllowedError':
      return new Problem({
        status: 403,
        code: 'NotAllowed',
        message: 'You may not do this: ask an administrator of the portal',
      });
    case 'UnknownExecutionError':
      return new Problem({
        status: 404,
        code: 'NotFound',
        message: 'There is no such execution, or you may not see it',
      });
    default:
      return undefined;
  }
}

function byBody(
  { type }: ForeignError,
  { bodyBytes }: { bodyBytes: number },
): Problem | undefined {
  switch (type) {
    case 'entity.too.large':
      return new Problem({
        status: 413,
        code: 'BodyTooLarge',
        message: `The body is larger than ${bodyBytes} bytes: send fewer objects at once`,
      });
    case 'entity.parse.failed':
      return new Problem({
        status: 400,
        code: 'MalformedJson',
        message: 'The body is no valid JSON object',
        faults: [{ pointer: '', message: 'is no valid JSON object' }],
      });
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return wrongContentType();
    default:
      return undefined;
  }
}

/** The body is of a type that the API does not take. */
export function wrongContentType(): Problem {
  return new Problem({
    status: 415,
    code: 'WrongContentType',
    message: 'The body must be JSON in UTF-8: send it as application/json',
  });
}

function byStatus({ status, errors }: ForeignError): Problem | undefined {
  if (status === 405) return wrongMethod();
  if (status !== 400) return undefined;
  if (!errors || errors.length === 0) return unreadableBody();
  const faults = errors.slice(0, mostFaults).map(({ path, message }) => ({
    pointer: pointerOf(path),
    message,
  }));
  const [first] = faults;
  return new Problem({
    status: 400,
    code: 'InvalidRequest',
    message: `The request is not valid: ${first.pointer || 'body'} ${
      first.message
    }`,
    faults,
  });
}

function wrongMethod(): Problem {
  return new Problem({
    status: 405,
    code: 'MethodNotAllowed',
    message: 'The route does not answer this method',
  });
}

/** It was cut off, or is not compressed as it says. */
function unreadableBody(): Problem {
  return new Problem({
    status: 400,
    code: 'UnreadableBody',
    message: 'The body did not arrive whole or is not encoded as it says',
  });
}

/** The validator puts bodies under `/body`; a pointer into the body has no such part. */
function pointerOf(path: string): string {
  return path.startsWith('/body') ? path.slice('/body'.length) : path;
}

function unexpected(error: unknown): Problem {
  const reference = randomUUID();
  return new Problem({
    status: 500,
    code: 'Unexpected',
    message: `Something went wrong on the server: quote ${reference} to its administrator`,
    headers: { 'X-Request-Id': reference },
    cause: error,
  });
}
