import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';

/** @internal */
export interface KubectlOptions {
  /** The program. */
  command: string;
  kubeconfig: string;
  /** Where it keeps what discovery answered. */
  cacheFolder: string;
  args: string[];
  /** Given on stdin. */
  input?: string;
}

/**
 * Runs kubectl and gives its stdout.
 *
 * @throws Error - it ended with another code than 0; says what it said
 * @internal
 */
export async function kubectl(options: KubectlOptions): Promise<string> {
  const { command, kubeconfig, cacheFolder, args, input } = options;
  const child = spawn(
    command,
    [`--kubeconfig=${kubeconfig}`, `--cache-dir=${cacheFolder}`, ...args],
    { stdio: 'pipe' },
  );
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code === 0) return stdout;
  throw new Error(`kubectl ${args.join(' ')} ended with ${code}: ${stderr}`);
}
