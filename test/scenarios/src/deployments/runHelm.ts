import { ControlPlane } from '@object-status/test-control-plane';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs Helm against a control plane and gives its stdout. What it keeps lies
 * with the control plane, apart from the user's own.
 *
 * @throws Error - it ended with another code than 0; says what it said
 */
export async function runHelm(
  binaries: string,
  plane: Pick<ControlPlane, 'kubeconfig' | 'directory'>,
  args: string[],
): Promise<string> {
  const home = join(plane.directory, 'helm');
  const { stdout } = await run(
    join(binaries, 'helm'),
    ['--kubeconfig', plane.kubeconfig, ...args],
    {
      env: {
        PATH: process.env.PATH,
        HOME: home,
        HELM_CACHE_HOME: join(home, 'cache'),
        HELM_CONFIG_HOME: join(home, 'config'),
        HELM_DATA_HOME: join(home, 'data'),
      },
    },
  );
  return stdout;
}
