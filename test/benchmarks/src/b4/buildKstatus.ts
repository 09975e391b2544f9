import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MissingError } from '../Benchmark';

const run = promisify(execFile);
const sources = join(__dirname, 'go');
const binary = join(__dirname, '..', '..', 'bin', 'b4-kstatus');

/** The peer's program, and what it was built from. */
export interface Kstatus {
  binary: string;
  versions: { go: string; kstatus: string };
}

// "local": a Go that is too old is to be named, not replaced by a download of another one.
const env = { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local' };

async function runGo(args: string[]): Promise<string> {
  try {
    const { stdout } = await run('go', args, { cwd: sources, env });
    return stdout.trim();
  } catch (error) {
    const [reason] = String(error).split('\n').slice(-2);
    throw new MissingError(
      `The benchmark's peer could not be built with Go: ${reason} Install Go 1.26 or newer, with access to a module proxy.`,
    );
  }
}

/**
 * Builds the program that judges with kstatus; Go does nothing when it is built.
 *
 * @throws MissingError - no Go, or the modules cannot be had
 */
export async function buildKstatus(): Promise<Kstatus> {
  const go = await runGo(['env', 'GOVERSION']);
  await runGo(['build', '-buildvcs=false', '-o', binary, '.']);
  const modules = await readFile(join(sources, 'go.mod'), 'utf8');
  const kstatus = /sigs\.k8s\.io\/cli-utils (\S+)/.exec(modules)?.[1] ?? '';
  return { binary, versions: { go, kstatus: `cli-utils ${kstatus}` } };
}
