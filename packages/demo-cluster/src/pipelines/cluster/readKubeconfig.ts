import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** How an administrator reaches the demo cluster. @internal */
export interface ClusterAccess {
  url: string;
  /** PEM. */
  certificateAuthority: string;
  token: string;
}

const named = z.looseObject({ name: z.string() });
const kubeconfigSchema = z.looseObject({
  'current-context': z.string(),
  contexts: z.array(
    named.extend({
      context: z.looseObject({ cluster: z.string(), user: z.string() }),
    }),
  ),
  clusters: z.array(
    named.extend({
      cluster: z.looseObject({
        server: z.string(),
        'certificate-authority': z.string().optional(),
        'certificate-authority-data': z.string().optional(),
      }),
    }),
  ),
  users: z.array(named.extend({ user: z.looseObject({ token: z.string() }) })),
});

/**
 * Reads the kubeconfig that the demo cluster wrote. Nothing else passes: its only context has the
 * demo's name and leads to this machine.
 *
 * @throws Error - the file is missing, or is another cluster's
 * @internal
 */
export async function readKubeconfig(file: string): Promise<ClusterAccess> {
  const parsed = kubeconfigSchema.safeParse(
    parse(await readFile(file, 'utf8')),
  );
  const refusal = `${file} is not the kubeconfig of the demo cluster.`;
  if (!parsed.success) throw new Error(refusal);
  const { contexts, clusters, users } = parsed.data;
  const { cluster, user } = contexts[0]?.context ?? {};
  const found = clusters.find(({ name }) => name === cluster)?.cluster;
  const token = users.find(({ name }) => name === user)?.user.token;
  const isDemo =
    contexts.length === 1 &&
    contexts[0].name === 'demo' &&
    found !== undefined &&
    new URL(found.server).hostname === '127.0.0.1';
  if (!isDemo || token === undefined) throw new Error(refusal);
  return {
    url: found.server,
    certificateAuthority: await authorityOf(found, dirname(file)),
    token,
  };
}

async function authorityOf(
  cluster: {
    'certificate-authority'?: string;
    'certificate-authority-data'?: string;
  },
  folder: string,
): Promise<string> {
  const data = cluster['certificate-authority-data'];
  if (data !== undefined) return Buffer.from(data, 'base64').toString('utf8');
  const file = cluster['certificate-authority'];
  if (file === undefined) throw new Error('The demo cluster has no authority.');
  return readFile(resolve(folder, file), 'utf8');
}
