import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Layout } from './configuration/componentArguments';
import { writeKwokStages } from './configuration/kwokStages';
import { writeServiceAccountKeys } from './configuration/serviceAccountKeys';
import { adminName, User, writeTokenFile } from './configuration/users';
import { findFreePorts } from './ports';

/** A control plane's folder with all that its programs read at their start. @internal */
export interface PreparedFolder {
  path: string;
  layout: Layout;
  logFile(program: string): string;
  pidFile(program: string): string;
  kubeconfigFile(user: string): string;
  /** Removes it, if it is temporary. */
  remove(): Promise<void>;
}

/**
 * Makes the folder, without data of an earlier run. Without `directory` it is a
 * temporary one.
 *
 * @internal
 */
export async function prepareFolder(
  users: User[],
  directory?: string,
): Promise<PreparedFolder> {
  const path =
    directory === undefined
      ? await mkdtemp(join(tmpdir(), 'control-plane-'))
      : resolve(directory);
  for (const part of ['etcd', 'certificates', 'logs', 'pids', 'users']) {
    await rm(join(path, part), { recursive: true, force: true });
    await mkdir(join(path, part), { recursive: true, mode: 0o700 });
  }
  const kubeconfigFile = (user: string) =>
    join(path, 'users', `${user}.kubeconfig.yaml`);
  const [etcdPort, etcdPeerPort, apiServerPort] = await findFreePorts(3);
  const layout: Layout = {
    etcdData: join(path, 'etcd'),
    etcdUrl: `http://127.0.0.1:${etcdPort}`,
    etcdPeerUrl: `http://127.0.0.1:${etcdPeerPort}`,
    certificates: join(path, 'certificates'),
    apiServerPort,
    keys: await writeServiceAccountKeys(join(path, 'certificates')),
    tokenFile: join(path, 'users', 'tokens.csv'),
    kubeconfig: kubeconfigFile(adminName),
    kwokStages: join(path, 'kwok-stages.yaml'),
  };
  await writeTokenFile(layout.tokenFile, users);
  await writeKwokStages(layout.kwokStages);
  return {
    path,
    layout,
    logFile: program => join(path, 'logs', `${program}.log`),
    pidFile: program => join(path, 'pids', program),
    kubeconfigFile,
    async remove() {
      if (directory !== undefined) return;
      await rm(path, { recursive: true, force: true });
    },
  };
}
