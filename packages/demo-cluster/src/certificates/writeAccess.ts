import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ClusterIdentity, identityFile } from './ClusterIdentity';

/** What a client needs to reach the cluster, and what one in its place needs. @internal */
export interface Access {
  name: string;
  url: string;
  identity: ClusterIdentity;
}

/**
 * Writes the CA, the token and a kubeconfig that has both in it; only the owner
 * may read them. Gives the kubeconfig's path.
 *
 * @internal
 */
export async function writeAccess(
  directory: string,
  access: Access,
): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { identity } = access;
  const kubeconfig = join(directory, 'kubeconfig.yaml');
  await writeSecret(identityFile(directory), JSON.stringify(identity));
  await writeSecret(join(directory, 'ca.crt'), identity.certificateAuthority);
  await writeSecret(join(directory, 'token'), identity.token);
  await writeSecret(kubeconfig, kubeconfigOf(access));
  return kubeconfig;
}

// Removed first: the mode counts for new files only.
async function writeSecret(path: string, content: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, content, { mode: 0o600, flag: 'wx' });
}

function kubeconfigOf({ name, url, identity }: Access) {
  const { certificateAuthority, token } = identity;
  const encoded = Buffer.from(certificateAuthority).toString('base64');
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: { server: url, 'certificate-authority-data': encoded },
      },
    ],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}
