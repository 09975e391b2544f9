import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScriptedKubelet } from '@object-status/demo-cluster';
import {
  apiServerArguments,
  controllerManagerArguments,
  etcdArguments,
  kwokArguments,
  schedulerArguments,
} from './configuration/componentArguments';
import { writeKubeconfig } from './configuration/kubeconfig';
import { issueUsers, User } from './configuration/users';
import { ControlPlane, ControlPlaneOptions } from './ControlPlane';
import { kubectl } from './kubectl';
import { ApiKubeletClient } from './kubelet/ApiKubeletClient';
import { createNodes } from './nodes';
import { PreparedFolder, prepareFolder } from './prepareFolder';
import { ProcessGroup } from './processes/ProcessGroup';
import { stopOnSignals } from './processes/stopOnSignals';
import { waitUntilReady } from './waitUntilReady';

/**
 * Starts a real control plane on free ports of 127.0.0.1 with fresh data, and
 * gives it when pods can be created: the API server answers, the nodes are
 * ready, the scripted kubelet watches.
 *
 * It is stopped by `stop()`; a signal or the end of this process stops it too.
 *
 * @throws Error - a process ended or was not ready in time; quotes its log
 * @internal
 */
export async function startControlPlane(
  options: ControlPlaneOptions,
): Promise<ControlPlane> {
  const users = issueUsers(options.users ?? []);
  const folder = await prepareFolder(users, options.directory);
  const group = new ProcessGroup();
  const cleanups: Array<() => void | Promise<void>> = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopEverything(group, folder, cleanups);
    return stopping;
  };
  cleanups.push(stopOnSignals(stop));
  try {
    return await start(options, users, folder, group, cleanups, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: ControlPlaneOptions,
  users: User[],
  folder: PreparedFolder,
  group: ProcessGroup,
  cleanups: Array<() => void | Promise<void>>,
  stop: () => Promise<void>,
): Promise<ControlPlane> {
  const { layout } = folder;
  const run = (program: string, args: string[]) =>
    group.start({
      name: program,
      command: join(options.binaries, program),
      args,
      logFile: folder.logFile(program),
      pidFile: folder.pidFile(program),
    });

  await run('etcd', etcdArguments(layout));
  await run('kube-apiserver', apiServerArguments(layout));
  const url = `https://127.0.0.1:${layout.apiServerPort}`;
  const { client, certificateAuthority } = await group.whileRunning(
    waitUntilReady({
      url,
      token: users[0].token,
      certificateFile: join(layout.certificates, 'apiserver.crt'),
      timeoutMs: options.readyTimeoutMs ?? 30_000,
    }),
  );
  cleanups.push(() => client.close());

  for (const user of users) {
    await writeKubeconfig(folder.kubeconfigFile(user.name), {
      cluster: options.name ?? 'control-plane',
      url,
      certificateAuthority,
      user,
    });
  }
  await run('kube-controller-manager', controllerManagerArguments(layout));
  await run('kube-scheduler', schedulerArguments(layout));
  await run('kwok', kwokArguments(layout));
  const kubelet = ScriptedKubelet.start({
    client: new ApiKubeletClient(client),
    log: line =>
      appendFileSync(
        folder.logFile('scripted-kubelet'),
        `${new Date().toISOString()} ${line}\n`,
      ),
    timeFactor: options.timeFactor,
  });
  cleanups.push(() => kubelet.stop());
  await group.whileRunning(createNodes(client, options.nodes ?? 2));

  return {
    url,
    certificateAuthority,
    directory: folder.path,
    kubeconfig: layout.kubeconfig,
    client,
    kubelet,
    processes: group.processes,
    broken: group.broken,
    kubeconfigOf(user) {
      if (users.some(({ name }) => name === user)) {
        return folder.kubeconfigFile(user);
      }
      throw new Error(
        `The control plane has no user ${user}: name it at the start.`,
      );
    },
    kubectl: (args, input) =>
      kubectl({
        command: join(options.binaries, 'kubectl'),
        kubeconfig: layout.kubeconfig,
        cacheFolder: join(folder.path, 'kubectl'),
        args,
        input,
      }),
    stop,
  };
}

async function stopEverything(
  group: ProcessGroup,
  folder: PreparedFolder,
  cleanups: Array<() => void | Promise<void>>,
): Promise<void> {
  // Clients first: what they still ask for would only be refused.
  for (const cleanup of [...cleanups].reverse()) await cleanup();
  await group.stop();
  await folder.remove();
}
