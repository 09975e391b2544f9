// Runs the scenarios on a real control plane and writes reports/scenarios.xml:
//   npm run scenarios -- [--repeat N] [--only PATTERN]
// Without Go 1.26 and nothing built it is skipped by name, or fails where CI is
// set.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  GoMissingError,
  requireBinaries,
} from '@object-status/test-control-plane/binaries.mjs';
import { skipOrFail } from '@object-status/test-control-plane/namedSkip.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const junitFile = join(root, 'reports', 'scenarios.xml');

async function runScenarios(binaries) {
  await mkdir(dirname(junitFile), { recursive: true });
  const scenarios = spawn(
    process.execPath,
    [
      '--require=@backstage/cli-node/config/nodeTransform.cjs',
      // node:sqlite says that it is experimental.
      '--disable-warning=ExperimentalWarning',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=junit',
      `--test-reporter-destination=${junitFile}`,
      join(here, 'src', 'main.ts'),
      ...process.argv.slice(2),
      `--binaries=${binaries}`,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => scenarios.kill(signal));
  }
  const [code] = await once(scenarios, 'exit');
  return code ?? 1;
}

try {
  process.exitCode = await runScenarios(
    await requireBinaries(line => process.stderr.write(`${line}\n`)),
  );
} catch (error) {
  if (!(error instanceof GoMissingError)) throw error;
  process.exitCode = await skipOrFail(junitFile, 'scenarios', error);
}
