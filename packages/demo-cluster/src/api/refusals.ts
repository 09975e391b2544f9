import { StatusCause, StatusError } from '../registry/StatusError';

/** 401 of who shows no token or a wrong one. @internal */
export function unauthorized(): StatusError {
  return new StatusError(401, 'Unauthorized', 'Unauthorized');
}

/** 405 of a method that the path does not have. @internal */
export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

/** 406 of a form of answer that there is none of. @internal */
export function notAcceptable(): StatusError {
  return new StatusError(
    406,
    'NotAcceptable',
    'only the following media types are accepted: application/json',
  );
}

/** 413 of a body that is too large. @internal */
export function tooLarge(maxBytes: number): StatusError {
  return new StatusError(
    413,
    'RequestEntityTooLarge',
    `Request entity too large: limit is ${maxBytes}`,
  );
}

/** 415 of a body in an unknown form. @internal */
export function unsupportedMediaType(accepted: string[]): StatusError {
  return new StatusError(
    415,
    'UnsupportedMediaType',
    `the body of the request was in an unknown format - accepted media types include: ${accepted.join(
      ', ',
    )}`,
  );
}

/** 415 of a patch of an unknown kind. @internal */
export function unsupportedPatch(): StatusError {
  return new StatusError(
    415,
    'UnsupportedMediaType',
    '415: Unsupported Media Type',
    {},
  );
}

/** 422 of what a list or watch may not ask for. @internal */
export function invalidOptions(field: string, detail: string): StatusError {
  return refusedOption(field, {
    reason: 'FieldValueForbidden',
    message: `Forbidden: ${detail}`,
  });
}

/** 422 of a value that an option does not have. @internal */
export function unsupportedOption(
  field: string,
  value: unknown,
  values: string[],
  kind?: string,
): StatusError {
  const shown = values.map(name => `"${name}"`).join(', ');
  const message = `Unsupported value: ${JSON.stringify(
    value,
  )}: supported values: ${shown}`;
  return refusedOption(
    field,
    { reason: 'FieldValueNotSupported', message },
    kind,
  );
}

/** 422 of an option of a request. @internal */
export function refusedOption(
  field: string,
  cause: StatusCause,
  kind = 'ListOptions',
): StatusError {
  return new StatusError(
    422,
    'Invalid',
    `${kind}.meta.k8s.io "" is invalid: ${field}: ${cause.message}`,
    { group: 'meta.k8s.io', kind, causes: [{ ...cause, field }] },
  );
}

/** 504 of a version that has not come yet. @internal */
export function tooLargeResourceVersion(
  asked: number,
  current: number,
): StatusError {
  return new StatusError(
    504,
    'Timeout',
    `Timeout: Too large resource version: ${asked}, current: ${current}`,
    {
      causes: [
        {
          reason: 'ResourceVersionTooLarge',
          message: 'Too large resource version',
        },
      ],
      retryAfterSeconds: 1,
    },
  );
}
