import { isJson, Json, jsonAt, numberAt } from '../../registry/fields';
import { badRequest, invalid } from '../../registry/refusals';
import { invalidValue } from '../../kinds/validation/FieldCause';
import { KubernetesObject, NewObject } from '../../registry/Registry';
import { jsonPatch } from '../../patching/jsonPatch';
import { mergePatch } from '../../patching/mergePatch';
import { Answer, ResourceRequest } from '../ApiRequest';
import { methodNotAllowed } from '../refusals';
import { requireObject } from './getObject';
import { mediaTypeOf } from './readObjectBody';
import { writeOptionsOf } from './writeOptionsOf';

const scaleKind = {
  group: 'autoscaling',
  kind: 'Scale',
  plural: 'scales',
};

/** Reads or changes how many replicas are wanted, as `kubectl scale` does. @internal */
export async function scaleObject(request: ResourceRequest): Promise<Answer> {
  const live = requireObject(request);
  if (request.method === 'GET') return { code: 200, body: scaleOf(live) };
  const wanted = await readScale(request, scaleOf(live));
  const replicas = numberAt(wanted, 'spec', 'replicas') ?? 0;
  if (replicas < 0) {
    throw invalid(scaleKind, live.metadata.name, [
      invalidValue(
        'spec.replicas',
        replicas,
        'must be greater than or equal to 0',
      ),
    ]);
  }
  const { resourceVersion: _present, ...metadata } = live.metadata;
  const asked = jsonAt(wanted, 'metadata').resourceVersion;
  const isInsisting = request.method === 'PUT' && typeof asked === 'string';
  const next: NewObject = {
    ...live,
    metadata: {
      ...metadata,
      ...(isInsisting ? { resourceVersion: asked } : {}),
    },
    spec: { ...jsonAt(live, 'spec'), replicas },
  };
  const updated = request.registry.update(next, writeOptionsOf(request));
  return { code: 200, body: scaleOf(updated) };
}

async function readScale(request: ResourceRequest, live: Json): Promise<Json> {
  const body = parse(await request.readBody());
  if (request.method === 'PUT') return requireJson(body);
  if (request.method !== 'PATCH') throw methodNotAllowed();
  return mediaTypeOf(request.headers) === 'application/json-patch+json'
    ? jsonPatch(live, body)
    : mergePatch(live, requireJson(body));
}

function scaleOf(object: KubernetesObject): Json {
  const { name, namespace, uid, resourceVersion, creationTimestamp } =
    object.metadata;
  const labels = jsonAt(object, 'spec', 'selector', 'matchLabels');
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: numberAt(object, 'spec', 'replicas') ?? 0 },
    status: {
      replicas: numberAt(object, 'status', 'replicas') ?? 0,
      selector: Object.entries(labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(','),
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the Scale is no JSON');
  }
}

function requireJson(value: unknown): Json {
  if (isJson(value)) return value;
  throw badRequest('the Scale is no object');
}
