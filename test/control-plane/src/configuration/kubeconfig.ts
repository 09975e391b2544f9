import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';

/** What a kubeconfig is made of. @internal */
export interface KubeconfigOptions {
  /** Name of the cluster and of the context. */
  cluster: string;
  url: string;
  /** The cluster's CA, PEM; inlined, so that the file can be moved. */
  certificateAuthority: string;
  user: { name: string; token: string };
}

/** Writes a kubeconfig with one context, readable by its owner only. @internal */
export async function writeKubeconfig(
  file: string,
  { cluster, url, certificateAuthority, user }: KubeconfigOptions,
): Promise<void> {
  const content = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: cluster,
        cluster: {
          server: url,
          'certificate-authority-data':
            Buffer.from(certificateAuthority).toString('base64'),
        },
      },
    ],
    users: [{ name: user.name, user: { token: user.token } }],
    contexts: [{ name: cluster, context: { cluster, user: user.name } }],
    'current-context': cluster,
  };
  await writeFile(file, stringify(content), { mode: 0o600 });
}
