import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { codeOf } from '../errors/errorFields';
import { ClusterConfig } from './ClusterConfig';
import { ClusterConfigError } from './ClusterConfigError';
import { Kubeconfig, kubeconfigSchema } from './kubeconfigSchema';
import { readUser } from './readUser';

/**
 * The clusters of a kubeconfig, one for each context and named after it; all
 * contexts when none are given. Only tokens, token files and client
 * certificates are taken: nothing in the file can run a command.
 *
 * @throws ClusterConfigError - unreadable, unknown context, refused credential
 * @public
 */
export async function loadKubeconfig(
  path: string,
  contexts?: string[],
): Promise<ClusterConfig[]> {
  const text = await readText(path, 'The kubeconfig');
  const kubeconfig = parseKubeconfig(text, path);
  const names = contexts ?? kubeconfig.contexts.map(({ name }) => name);
  if (names.length === 0) {
    throw new ClusterConfigError(
      `The kubeconfig ${path} has no contexts; give one that names a cluster and a user.`,
    );
  }
  return Promise.all(names.map(name => readContext(kubeconfig, name, path)));
}

async function readContext(
  kubeconfig: Kubeconfig,
  name: string,
  path: string,
): Promise<ClusterConfig> {
  const found = kubeconfig.contexts.find(context => context.name === name);
  if (!found) {
    const known = kubeconfig.contexts.map(context => context.name).join(', ');
    throw new ClusterConfigError(
      `The kubeconfig ${path} has no context ${name}; it has: ${
        known || 'none'
      }.`,
    );
  }
  const { cluster: clusterName, user: userName } = found.context;
  const cluster = kubeconfig.clusters.find(
    candidate => candidate.name === clusterName,
  )?.cluster;
  if (!cluster) throw missing(path, name, `cluster ${clusterName}`);
  const user = kubeconfig.users.find(candidate => candidate.name === userName);
  if (userName && !user) throw missing(path, name, `user ${userName}`);
  const folder = dirname(path);
  const authority = cluster['certificate-authority'];
  return {
    name,
    url: cluster.server,
    caData:
      cluster['certificate-authority-data'] ??
      (authority &&
        (await readText(
          resolve(folder, authority),
          `The certificate-authority of context ${name}`,
        ))),
    credential: await readUser(
      user?.user ?? {},
      `User ${userName} of context ${name}`,
      folder,
      readText,
    ),
    tlsServerName: cluster['tls-server-name'],
    proxyUrl: cluster['proxy-url'],
    skipTlsVerify: cluster['insecure-skip-tls-verify'],
  };
}

function parseKubeconfig(text: string, path: string): Kubeconfig {
  if (text.trim() === '') {
    throw new ClusterConfigError(
      `The kubeconfig ${path} is empty; give one that names a cluster and a user.`,
    );
  }
  const parsed = kubeconfigSchema.safeParse(parseYaml(text, path));
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') || 'its root';
  throw new ClusterConfigError(
    `The kubeconfig ${path} is not one: see ${at}; compare it with what kubectl config view shows.`,
  );
}

function parseYaml(text: string, path: string): unknown {
  try {
    // No aliases: kubectl writes none, and they can be made to explode.
    return parse(text, { maxAliasCount: 0 });
  } catch {
    // Without the cause: it quotes lines, and lines hold credentials.
    throw new ClusterConfigError(
      `The kubeconfig ${path} is no valid YAML; check it with kubectl config view.`,
    );
  }
}

async function readText(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ClusterConfigError(
      `${what} cannot be read from ${path} (${
        codeOf(cause) ?? 'error'
      }); check the path and its permissions.`,
      { cause },
    );
  }
}

function missing(path: string, context: string, what: string) {
  return new ClusterConfigError(
    `The kubeconfig ${path} has no ${what}, which its context ${context} names; correct it.`,
  );
}
