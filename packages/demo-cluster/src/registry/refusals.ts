import { StatusCause, StatusError } from './StatusError';

/** What the messages name of a kind. @internal */
export interface RefusedKind {
  group: string;
  kind: string;
  plural: string;
}

const qualified = ({ group, plural }: RefusedKind) =>
  group === '' ? plural : `${plural}.${group}`;

const detailsOf = (kind: RefusedKind, name?: string) => ({
  ...(name ? { name } : {}),
  ...(kind.group === '' ? {} : { group: kind.group }),
  kind: kind.plural,
});

/** 404 of an object. @internal */
export function notFound(kind: RefusedKind, name: string): StatusError {
  return new StatusError(
    404,
    'NotFound',
    `${qualified(kind)} "${name}" not found`,
    detailsOf(kind, name),
  );
}

/** 404 of a path that nothing serves. @internal */
export function unknownResource(): StatusError {
  return new StatusError(
    404,
    'NotFound',
    'the server could not find the requested resource',
    {},
  );
}

/** 409 of a name that is taken. @internal */
export function alreadyExists(kind: RefusedKind, name: string): StatusError {
  return new StatusError(
    409,
    'AlreadyExists',
    `${qualified(kind)} "${name}" already exists`,
    detailsOf(kind, name),
  );
}

/** 409 of a write on what was changed meanwhile, or of a failed precondition. @internal */
export function conflict(
  kind: RefusedKind,
  name: string,
  why = 'the object has been modified; please apply your changes to the latest version and try again',
): StatusError {
  return new StatusError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${qualified(kind)} "${name}": ${why}`,
    detailsOf(kind, name),
  );
}

/** 403 of admission: quota, limits, a namespace that ends. @internal */
export function forbidden(
  kind: RefusedKind,
  name: string,
  why: string,
  causes?: StatusCause[],
): StatusError {
  return new StatusError(
    403,
    'Forbidden',
    `${qualified(kind)} "${name}" is forbidden: ${why}`,
    { ...detailsOf(kind, name), ...(causes ? { causes } : {}) },
  );
}

/** 422 with one cause or several. @internal */
export function invalid(
  kind: RefusedKind,
  name: string,
  causes: Array<StatusCause & { field: string }>,
): StatusError {
  const lines = causes.map(({ field, message }) => `${field}: ${message}`);
  const text = lines.length === 1 ? lines[0] : `[${lines.join(', ')}]`;
  const shown = kind.group === '' ? kind.kind : `${kind.kind}.${kind.group}`;
  return new StatusError(
    422,
    'Invalid',
    `${shown} "${name}" is invalid: ${text}`,
    {
      ...detailsOf(kind, name),
      kind: kind.kind,
      causes,
    },
  );
}

/** 400 of what cannot be read. @internal */
export function badRequest(message: string): StatusError {
  return new StatusError(400, 'BadRequest', message);
}

/** 410 of a resourceVersion that the log does not reach any more. @internal */
export function expired(message: string): StatusError {
  return new StatusError(410, 'Expired', message);
}
