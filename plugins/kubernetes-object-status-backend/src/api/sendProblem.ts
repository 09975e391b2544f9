import { ErrorBody } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Request, Response } from 'express';
import { Problem } from './Problem';

/** Names that Backstage's clients tell errors by. */
const names: Record<number, string> = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'InputError',
};

/** The path of a call without its query, which is neither shown nor kept. */
export function pathOf({ originalUrl }: Request): string {
  return originalUrl.split('?')[0];
}

/** Answers with the error body of `api.md` section 1. */
export function sendProblem(
  request: Request,
  response: Response,
  { status, code, message, faults, headers }: Problem,
): void {
  const body: ErrorBody = {
    error: {
      name: names[status] ?? 'Error',
      message,
      code,
      type: `urn:kubernetes-object-status:problem:${code}`,
      faults,
    },
    request: { method: request.method, url: pathOf(request) },
    response: { statusCode: status },
  };
  response.status(status).set(headers).json(body);
}
