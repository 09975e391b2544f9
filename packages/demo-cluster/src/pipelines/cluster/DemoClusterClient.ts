import { z } from 'zod';
import { apiVersionOf } from '../../kinds/KindDefinition';
import { findKind } from '../../kinds/findKind';
import { KindName, ObjectKey } from '../../registry/Registry';
import { Manifest } from '../manifests/Manifest';
import { ClusterResponse, Exchange } from './Exchange';

const fieldManager = 'demo-pipeline';

const objectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string(),
    resourceVersion: z.string(),
    generation: z.number().optional(),
  }),
});
const listSchema = z.looseObject({
  // Items of a list name no kind of their own.
  items: z.array(objectSchema.partial({ apiVersion: true, kind: true })),
});
const statusSchema = z.looseObject({ message: z.string() });

/** An object as the demo cluster answers it. @internal */
export type LiveObject = z.infer<typeof objectSchema>;

/** What pipelines do with the demo cluster. @internal */
export class DemoClusterClient {
  constructor(private readonly exchange: Exchange) {}

  /** Server-side apply, as `kubectl apply --server-side --force-conflicts` does it. */
  async apply(manifest: Manifest): Promise<LiveObject> {
    const { apiVersion, kind, metadata } = manifest;
    const path = pathOf({ apiVersion, kind, ...metadata });
    const answer = await this.exchange({
      method: 'PATCH',
      path: `${path}?fieldManager=${fieldManager}&force=true`,
      body: manifest,
      contentType: 'application/apply-patch+yaml',
    });
    return objectSchema.parse(
      requireSuccess(answer, `apply ${kind}`, metadata),
    );
  }

  /** `undefined` where there is none. */
  async get(key: ObjectKey): Promise<LiveObject | undefined> {
    const answer = await this.exchange({ method: 'GET', path: pathOf(key) });
    if (answer.status === 404) return undefined;
    return objectSchema.parse(requireSuccess(answer, `get ${key.kind}`, key));
  }

  async list(kind: KindName, namespace: string): Promise<LiveObject[]> {
    const path = pathOf({ ...kind, namespace });
    const answer = await this.exchange({ method: 'GET', path });
    const { items } = listSchema.parse(
      requireSuccess(answer, `list ${kind.kind}`, { name: namespace }),
    );
    return items.map(item => ({ ...item, ...kind }));
  }

  /** Deletes it with what it owns; one that is not there is as good as deleted. */
  async remove(key: ObjectKey): Promise<void> {
    const answer = await this.exchange({
      method: 'DELETE',
      path: `${pathOf(key)}?propagationPolicy=Background`,
    });
    if (answer.status === 404) return;
    requireSuccess(answer, `delete ${key.kind}`, key);
  }
}

/** Path of an object, or of a list where it has no name. */
function pathOf({
  apiVersion,
  kind,
  namespace,
  name,
}: KindName & { namespace?: string; name?: string }): string {
  const served = findKind({ apiVersion, kind });
  if (!served) throw new Error(`The demo cluster serves no ${kind}.`);
  const group = apiVersionOf(served);
  return [
    served.group === '' ? `/api/${group}` : `/apis/${group}`,
    ...(served.namespaced && namespace ? ['namespaces', namespace] : []),
    served.plural,
    ...(name ? [name] : []),
  ].join('/');
}

function requireSuccess(
  { status, body }: ClusterResponse,
  effort: string,
  { name }: { name: string },
): unknown {
  if (status < 300) return body;
  const told = statusSchema.safeParse(body);
  const words = told.success ? told.data.message : `it answered ${status}`;
  throw new Error(`The demo cluster refused to ${effort} ${name}: ${words}`);
}
