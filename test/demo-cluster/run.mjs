// Plays the same requests and scenarios against the demo cluster and a real
// control plane, compares what they answer, and writes
// reports/demo-cluster.xml. Arguments are passed on to node's test runner, for
// instance --test-name-pattern=Recreate.
//
// Without Go 1.26 and nothing built there is nothing to compare with: skipped
// by name, or failed where CI is set.
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
const junitFile = join(root, 'reports', 'demo-cluster.xml');

async function runTests(binaries) {
  await mkdir(dirname(junitFile), { recursive: true });
  const tests = spawn(
    process.execPath,
    [
      '--require=@backstage/cli-node/config/nodeTransform.cjs',
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=junit',
      `--test-reporter-destination=${junitFile}`,
      ...process.argv.slice(2),
      join(here, 'src', '**', '*.test.ts'),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, KUBEBUILDER_ASSETS: binaries },
    },
  );
  const [code] = await once(tests, 'exit');
  return code ?? 1;
}

try {
  process.exitCode = await runTests(
    await requireBinaries(line => process.stderr.write(`${line}\n`)),
  );
} catch (error) {
  if (!(error instanceof GoMissingError)) throw error;
  process.exitCode = await skipOrFail(junitFile, 'demo-cluster', error);
}
