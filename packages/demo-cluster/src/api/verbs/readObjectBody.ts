import { parse as parseYaml } from 'yaml';
import { cannotBeHandled, readTyped } from '../../kinds/types/readTyped';
import { isJson, Json } from '../../registry/fields';
import { badRequest } from '../../registry/refusals';
import { KubernetesObject, NewObject } from '../../registry/Registry';
import { toStored } from '../../kinds/eventFaces';
import { ResourceRequest } from '../ApiRequest';
import { unsupportedMediaType } from '../refusals';

const accepted = ['application/json', 'application/yaml'];

/** A body that was read, and what is to be warned of. @internal */
export interface ObjectBody {
  object: NewObject;
  warnings: Record<string, string>;
}

/** The media type of a request's body. @internal */
export function mediaTypeOf(headers: Readonly<Record<string, string>>): string {
  const [type] = (headers['content-type'] ?? 'application/json').split(';');
  return type.trim().toLowerCase();
}

/**
 * The object that a request sends, with the names that its path says.
 *
 * @throws StatusError - 400 or 415, it is none of that kind, or its path says otherwise
 * @internal
 */
export async function readObjectBody(
  request: ResourceRequest,
): Promise<ObjectBody> {
  if (!accepted.includes(mediaTypeOf(request.headers))) {
    throw unsupportedMediaType(accepted);
  }
  const text = await request.readBody();
  return placeObject(request, parseBody(request, text));
}

function parseBody(request: ResourceRequest, text: string): Json {
  const parsed = parseText(request, text);
  if (isJson(parsed)) return parsed;
  throw badRequest(
    `the object provided is unrecognized (must be of type ${request.kind.kind}): it is no object`,
  );
}

function parseText(request: ResourceRequest, text: string): unknown {
  try {
    return mediaTypeOf(request.headers).endsWith('yaml')
      ? parseYaml(text, { maxAliasCount: 0 })
      : JSON.parse(text);
  } catch (error) {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${
        request.kind.kind
      }): ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
  }
}

/** The object with what the path says of it, checked against what it says itself. @internal */
export function placeObject(request: ResourceRequest, body: Json): ObjectBody {
  const { apiVersion, kind, namespace, name } = request;
  const metadata = isJson(body.metadata) ? body.metadata : {};
  checkSame(
    `the API version in the data (${body.apiVersion}) does not match the expected API version (${apiVersion})`,
    body.apiVersion,
    apiVersion,
  );
  checkSame(
    `${body.kind} in version "${kind.version}" cannot be handled as a ${kind.kind}`,
    body.kind,
    kind.kind,
  );
  checkSame(
    'the namespace of the provided object does not match the namespace sent on the request',
    metadata.namespace,
    namespace,
  );
  checkSame(
    `the name of the object (${metadata.name}) does not match the name on the URL (${name})`,
    metadata.name,
    name,
  );
  const object: NewObject = {
    ...body,
    apiVersion,
    kind: kind.kind,
    metadata: {
      ...metadata,
      ...(namespace === undefined ? {} : { namespace }),
      ...(name === undefined ? {} : { name }),
    },
  };
  return { object, warnings: checkFields(request, object) };
}

function checkSame(message: string, given: unknown, expected?: string): void {
  if (given === undefined || given === '' || given === null) return;
  if (expected !== undefined && given !== expected) throw badRequest(message);
}

/** `fieldValidation`: unknown fields are refused, warned of, or dropped. @internal */
export function checkFields(
  { kind, query }: ResourceRequest,
  object: NewObject,
): Record<string, string> {
  const findings = { unknownFields: [] };
  const stored = toStored(object);
  readTyped(kind, stored as KubernetesObject, findings);
  const problems = findings.unknownFields.map(
    path => `unknown field "${path}"`,
  );
  const validation = query.get('fieldValidation') ?? 'Warn';
  if (problems.length === 0 || validation === 'Ignore') return {};
  if (validation === 'Strict') {
    throw cannotBeHandled(
      kind,
      `strict decoding error: ${problems.join(', ')}`,
    );
  }
  const warnings = problems.map(
    problem => `299 - "${problem.replaceAll('"', '\\"')}"`,
  );
  return { warning: warnings.join(', ') };
}
