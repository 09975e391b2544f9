import { ControlPlane, findFreePorts } from '@object-status/test-control-plane';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { Reader } from './Reader';

/** A cluster as a kubeconfig and the portal name it. */
export type ContextName =
  | 'good'
  | 'down'
  | 'wrong-ca'
  | 'expired-token'
  | 'restricted';

/** A kubeconfig with a context for every good and bad way to reach a cluster. */
export interface Contexts {
  kubeconfig: string;
  names: ContextName[];
  /** Tokens and certificates that are in it: they belong nowhere else. */
  credentials: string[];
}

/**
 * Writes the kubeconfig: the administrator's `good` context, and beside it a
 * port on which nobody listens, a CA that did not sign the server's
 * certificate, a token that has expired, and a user who may not read all.
 */
export async function writeContexts(
  plane: ControlPlane,
  reader: Reader,
): Promise<Contexts> {
  const [unusedPort] = await findFreePorts(1);
  const { certificateAuthority, url } = plane;
  const [otherAuthority] = rootCertificates;
  const clusters: Record<string, [url: string, authority: string]> = {
    server: [url, certificateAuthority],
    nobody: [`https://127.0.0.1:${unusedPort}`, certificateAuthority],
    untrusted: [url, otherAuthority],
  };
  const tokens: Record<string, string> = {
    admin: await readToken(plane.kubeconfig),
    reader: reader.token,
    latecomer: reader.expiredToken,
  };
  const contexts: Record<ContextName, [cluster: string, user: string]> = {
    good: ['server', 'admin'],
    down: ['nobody', 'admin'],
    'wrong-ca': ['untrusted', 'admin'],
    'expired-token': ['server', 'latecomer'],
    restricted: ['server', 'reader'],
  };
  const content = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: named(clusters, ([server, authority]) => ({
      cluster: { server, 'certificate-authority-data': base64(authority) },
    })),
    users: named(tokens, token => ({ user: { token } })),
    contexts: named(contexts, ([cluster, user]) => ({
      context: { cluster, user },
    })),
    'current-context': 'good',
  };
  // Apart from the portal's folder, which is searched for credentials.
  const folder = join(plane.directory, 'clusters');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kubeconfig = join(folder, 'kubeconfig.yaml');
  await writeFile(kubeconfig, stringify(content), { mode: 0o600 });
  const authorities = [certificateAuthority, otherAuthority];
  return {
    kubeconfig,
    names: ['good', 'down', 'wrong-ca', 'expired-token', 'restricted'],
    credentials: [
      ...Object.values(tokens),
      ...authorities.map(base64),
      // A line of the certificate's body shows as much as all of it.
      ...authorities.map(authority => authority.split('\n')[1]),
    ],
  };
}

function named<T>(
  entries: Record<string, T>,
  describe: (entry: T) => Record<string, unknown>,
) {
  return Object.entries(entries).map(([name, entry]) => ({
    name,
    ...describe(entry),
  }));
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

const kubeconfigSchema = z.object({
  users: z.tuple([z.object({ user: z.object({ token: z.string() }) })]),
});

async function readToken(kubeconfig: string): Promise<string> {
  const content = parse(await readFile(kubeconfig, 'utf8'));
  return kubeconfigSchema.parse(content).users[0].user.token;
}
