import { parse as parseYaml } from 'yaml';
import { applyManifest } from '../../fieldOwnership/applyManifest';
import { fieldValuesOf } from '../../fieldOwnership/fieldValues';
import { toShown, toStored } from '../../kinds/eventFaces';
import { typeOfKind } from '../../kinds/types/FieldType';
import { isJson, Json } from '../../registry/fields';
import { badRequest, notFound } from '../../registry/refusals';
import { KubernetesObject, NewObject } from '../../registry/Registry';
import { withoutNulls } from '../../registry/cleanInput';
import { jsonPatch } from '../../patching/jsonPatch';
import { mergePatch } from '../../patching/mergePatch';
import { strategicMergePatch } from '../../patching/strategicMergePatch';
import { Answer, ResourceRequest } from '../ApiRequest';
import { readFlag } from '../readNumber';
import { refusedOption, unsupportedPatch } from '../refusals';
import { requireObject, showObject } from './getObject';
import { mediaTypeOf, placeObject } from './readObjectBody';
import { writeOptionsOf } from './writeOptionsOf';

const applyType = 'application/apply-patch+yaml';

type Patcher = (request: ResourceRequest, live: Json, patch: unknown) => Json;

const patchers: Record<string, Patcher> = {
  'application/json-patch+json': (_request, live, patch) =>
    jsonPatch(live, patch),
  'application/merge-patch+json': (_request, live, patch) =>
    mergePatch(live, requireJson(patch)),
  'application/strategic-merge-patch+json': ({ kind }, live, patch) =>
    strategicMergePatch(typeOfKind(kind), live, requireJson(patch)),
};

/**
 * Changes an object by a patch of any of the four kinds.
 *
 * @throws StatusError - 400, 404, 409, 415 or 422
 * @internal
 */
export async function patchObject(
  request: ResourceRequest,
  now: Date,
): Promise<Answer> {
  const type = mediaTypeOf(request.headers);
  if (type === applyType) return applyObject(request, now);
  const patcher = patchers[type];
  if (!patcher) throw unsupportedPatch();
  const options = writeOptionsOf(request);
  const patch = parseJson(await request.readBody());
  const live = requireObject(request);
  const shown = toShown(live, request.apiVersion);
  const { object, warnings } = placeObject(
    request,
    patcher(request, shown, patch),
  );
  return showObject(
    request,
    200,
    write(request, object, options),
    now,
    warnings,
  );
}

type Options = ReturnType<typeof writeOptionsOf> & {
  applied?: ReadonlyMap<string, unknown>;
};

function write(
  { registry, subresource }: ResourceRequest,
  object: NewObject,
  options: Options,
): KubernetesObject {
  return subresource === 'status'
    ? registry.updateStatus(object, options)
    : registry.update(object, options);
}

async function applyObject(
  request: ResourceRequest,
  now: Date,
): Promise<Answer> {
  const { kind, registry, namespace, name = '', query } = request;
  const manager = query.get('fieldManager');
  if (!manager) {
    throw refusedOption(
      'fieldManager',
      {
        reason: 'FieldValueRequired',
        message: 'Required value: is required for apply patch',
      },
      'PatchOptions',
    );
  }
  const body = requireJson(parseManifest(await request.readBody()));
  const { object, warnings } = placeObject(request, body);
  if (object.metadata.managedFields) {
    throw badRequest('metadata.managedFields must be nil');
  }
  const manifest = withoutNulls(toStored(object));
  const applied = fieldValuesOf(kind, manifest);
  const options = { ...writeOptionsOf(request), applied };
  const live = registry.store.get(kind.storedAs, namespace, name);
  if (!live) {
    if (request.subresource) throw notFound(kind, name);
    const created = registry.create(manifest, options);
    return showObject(request, 201, created, now, warnings);
  }
  const merged = applyManifest({
    kind,
    live,
    manifest,
    manager,
    subresource: request.subresource ?? '',
    isForced: readFlag(query, 'force') ?? false,
  });
  const { resourceVersion: _present, ...metadata } = requireJson(
    merged.metadata,
  );
  const { uid, resourceVersion } = manifest.metadata;
  const next: NewObject = {
    ...merged,
    apiVersion: live.apiVersion,
    kind: live.kind,
    // Only a manifest that names a version or a uid insists on it.
    metadata: {
      ...metadata,
      ...(uid ? { uid } : {}),
      ...(resourceVersion ? { resourceVersion } : {}),
    },
  };
  return showObject(request, 200, write(request, next, options), now, warnings);
}

function requireJson(value: unknown): Json {
  if (isJson(value)) return value;
  throw badRequest('the patch is no object; send the fields to change');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the patch is no JSON');
  }
}

function parseManifest(text: string): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 0 });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    throw badRequest(`error decoding YAML: ${why}`);
  }
}
