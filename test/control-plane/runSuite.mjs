import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GoMissingError, requireBinaries } from './binaries.mjs';
import { skipOrFail } from './namedSkip.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = line => process.stderr.write(`${line}\n`);

/**
 * Runs a suite that needs the real control plane with node's test runner: the
 * results on stdout and in `reports/NAME.xml`, the folder of the binaries in
 * `KUBEBUILDER_ASSETS`. Without Go 1.26 and nothing built it is skipped by
 * name, or fails where CI is set.
 *
 * @param {{ name: string, argumentsOf: (binaries: string) => string[] }} suite
 *   `argumentsOf`: of node, behind the reporters
 * @returns {Promise<number>} exit code
 */
export async function runSuite({ name, argumentsOf }) {
  const junitFile = join(root, 'reports', `${name}.xml`);
  try {
    const binaries = await requireBinaries(say);
    return await run(junitFile, binaries, argumentsOf(binaries));
  } catch (error) {
    if (!(error instanceof GoMissingError)) throw error;
    return skipOrFail(junitFile, name, error);
  }
}

async function run(junitFile, binaries, args) {
  await mkdir(dirname(junitFile), { recursive: true });
  const tests = spawn(
    process.execPath,
    [
      '--require=@backstage/cli-node/config/nodeTransform.cjs',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=junit',
      `--test-reporter-destination=${junitFile}`,
      ...args,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, KUBEBUILDER_ASSETS: binaries },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => tests.kill(signal));
  }
  const [code, signal] = await once(tests, 'exit');
  return code ?? 128 + constants.signals[signal];
}
