import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { Manifest } from './manifests';
import { required } from './required';

const run = promisify(execFile);

/**
 * Runs kubectl as the administrator of the real cluster, and gives what it said.
 *
 * @throws Error - it ended with another code than 0; says what it said
 */
export async function kubectl(
  args: string[],
  manifests: Manifest[] = [],
): Promise<string> {
  const running = run(required('E2E_KUBECTL'), [
    ...['--kubeconfig', required('E2E_KUBECONFIG')],
    ...args,
  ]);
  running.child.stdin?.end(asYaml(manifests));
  return (await running).stdout;
}

/** Several manifests as one YAML stream. */
export function asYaml(manifests: Manifest[]): string {
  return manifests.map(manifest => stringify(manifest)).join('---\n');
}
