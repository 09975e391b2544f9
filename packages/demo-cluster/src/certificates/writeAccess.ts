import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What a client needs to reach the cluster. @internal */
export interface Access {
  name: string;
  url: string;
  certificateAuthority: string;
  token: string;
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
  const kubeconfig = join(directory, 'kubeconfig.yaml');
  await writeSecret(join(directory, 'ca.crt'), access.certificateAuthority);
  await writeSecret(join(directory, 'token'), access.token);
  await writeSecret(kubeconfig, kubeconfigOf(access));
  return kubeconfig;
}

// Removed first: the mode counts for new files only.
async function writeSecret(path: string, content: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, content, { mode: 0o600, flag: 'wx' });
}

function kubeconfigOf({ name, url, certificateAuthority, token }: Access) {
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
