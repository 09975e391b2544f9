import { resolve } from 'node:path';
import { ClusterCredential } from './ClusterConfig';
import { ClusterConfigError } from './ClusterConfigError';

// An allow-list, because what is not known here may run a command or act as
// somebody else (S16).
const allowed = new Set([
  'token',
  'tokenFile',
  'client-certificate',
  'client-certificate-data',
  'client-key',
  'client-key-data',
  'extensions',
]);

/**
 * The credential of a kubeconfig's user.
 *
 * @param readFile - text of a file that the kubeconfig names
 * @throws ClusterConfigError - names context, user and field
 * @internal
 */
export async function readUser(
  user: Record<string, unknown>,
  who: string,
  folder: string,
  readFile: (path: string, what: string) => Promise<string>,
): Promise<ClusterCredential> {
  const values = new Map<string, string>();
  for (const [field, value] of Object.entries(user)) {
    if (value === null || value === undefined || value === '') continue;
    if (!allowed.has(field)) throw refusal(who, field);
    if (field === 'extensions') continue;
    if (typeof value !== 'string') {
      throw new ClusterConfigError(
        `${who} has a ${field} that is no text; correct the kubeconfig.`,
      );
    }
    values.set(field, value);
  }
  const content = async (field: string) => {
    const data = values.get(`${field}-data`);
    const path = values.get(field);
    if (data || !path) return data;
    return readFile(resolve(folder, path), `The ${field} of ${who}`);
  };
  const tokenFile = values.get('tokenFile');
  return {
    token: values.get('token'),
    tokenFile: tokenFile && resolve(folder, tokenFile),
    clientCertificate: await content('client-certificate'),
    clientKey: await content('client-key'),
  };
}

function refusal(who: string, field: string): ClusterConfigError {
  return new ClusterConfigError(
    `${who} authenticates by ${field}, which is refused; use a token, a tokenFile or a client certificate, or name only contexts that do.`,
  );
}
