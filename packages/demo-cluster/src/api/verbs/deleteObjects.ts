import { z } from 'zod';
import { badRequest } from '../../registry/refusals';
import { KubernetesObject } from '../../registry/Registry';
import {
  DeleteOptions,
  PropagationPolicy,
} from '../../registry/RegistryContext';
import { KindDefinition } from '../../kinds/KindDefinition';
import { Answer, ResourceRequest } from '../ApiRequest';
import { readFlag, readNumber } from '../readNumber';
import { unsupportedOption } from '../refusals';
import { negotiate } from '../representation/negotiate';
import { representList } from '../representation/represent';
import { readSelection } from '../selectors/readSelection';
import { requireObject, showObject } from './getObject';
import { writeOptionsOf } from './writeOptionsOf';

const policies = ['Background', 'Foreground', 'Orphan'] as const;
const bodySchema = z.object({
  gracePeriodSeconds: z.number().int().nonnegative().nullish(),
  propagationPolicy: z.string().nullish(),
  orphanDependents: z.boolean().nullish(),
  preconditions: z
    .object({
      uid: z.string().nullish(),
      resourceVersion: z.string().nullish(),
    })
    .nullish(),
  dryRun: z.array(z.string()).nullish(),
});

/** Deletes one object, or begins to. @internal */
export async function deleteOne(
  request: ResourceRequest,
  now: Date,
): Promise<Answer> {
  const options = await readOptions(request);
  requireObject(request);
  const deleted = remove(
    request,
    request.name ?? '',
    request.namespace,
    options,
  );
  if (deleted.metadata.deletionTimestamp) {
    return showObject(request, 200, deleted, now);
  }
  return { code: 200, body: successOf(request.kind, deleted) };
}

/** Deletes every object that a list with the same selectors has. @internal */
export async function deleteMany(
  request: ResourceRequest,
  now: Date,
): Promise<Answer> {
  const { registry, kind, apiVersion, namespace, headers } = request;
  const options = await readOptions(request);
  const { includes } = readSelection(request);
  const listed = registry.store.list(kind.storedAs, namespace).filter(includes);
  const deleted = listed.flatMap(({ metadata }) => {
    const live = registry.store.get(
      kind.storedAs,
      metadata.namespace,
      metadata.name,
    );
    // Gone together with its owner.
    if (live?.metadata.uid !== metadata.uid) return [];
    return [remove(request, metadata.name, metadata.namespace, options)];
  });
  const representation = negotiate(headers.accept);
  const resourceVersion = String(registry.store.resourceVersion);
  const shown = { kind, apiVersion, representation, now };
  return {
    code: 200,
    body: representList(shown, deleted, { resourceVersion }),
  };
}

function remove(
  { registry, apiVersion, kind }: ResourceRequest,
  name: string,
  namespace: string | undefined,
  options: DeleteOptions,
): KubernetesObject {
  const key = { apiVersion, kind: kind.kind, namespace, name };
  return registry.delete(key, options);
}

function successOf(
  { group, plural }: KindDefinition,
  { metadata: { name, uid } }: KubernetesObject,
): unknown {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: { name, ...(group ? { group } : {}), kind: plural, uid },
  };
}

async function readOptions(request: ResourceRequest): Promise<DeleteOptions> {
  const { query, kind } = request;
  const body = await readBody(request);
  const policy = readPolicy(
    body.propagationPolicy ?? query.get('propagationPolicy') ?? undefined,
    body.orphanDependents ?? readFlag(query, 'orphanDependents') ?? false,
  );
  const grace =
    body.gracePeriodSeconds ?? readNumber(query, 'gracePeriodSeconds');
  const { uid, resourceVersion } = body.preconditions ?? {};
  const { dryRun } = writeOptionsOf(request);
  return {
    // batch/v1 keeps the pods of a Job unless told otherwise (kube-apiserver 1.36, Job strategy).
    propagationPolicy:
      policy ?? (kind.kind === 'Job' ? 'Orphan' : 'Background'),
    ...(grace === undefined || grace === null
      ? {}
      : { gracePeriodSeconds: grace }),
    ...(uid ? { uid } : {}),
    ...(resourceVersion ? { resourceVersion } : {}),
    dryRun: dryRun || (body.dryRun?.includes('All') ?? false),
  };
}

function readPolicy(
  asked: string | undefined,
  isOrphaning: boolean,
): PropagationPolicy | undefined {
  if (!asked) return isOrphaning ? 'Orphan' : undefined;
  const policy = policies.find(name => name === asked);
  if (policy) return policy;
  throw unsupportedOption(
    'propagationPolicy',
    asked,
    ['Foreground', 'Background', 'Orphan', 'nil'],
    'DeleteOptions',
  );
}

async function readBody(request: ResourceRequest) {
  const text = await request.readBody();
  if (text.trim() === '') return bodySchema.parse({});
  const parsed = bodySchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw badRequest(
    'the body of the deletion cannot be read as DeleteOptions; send its fields as JSON',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
