// Runs the scenarios on a real control plane and writes reports/scenarios.xml:
//   npm run scenarios -- [--repeat N] [--only PATTERN]
import { join } from 'node:path';
import { runSuite } from '@object-status/test-control-plane/runSuite.mjs';

process.exitCode = await runSuite({
  name: 'scenarios',
  argumentsOf: binaries => [
    // node:sqlite says that it is experimental.
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'src', 'main.ts'),
    ...process.argv.slice(2),
    `--binaries=${binaries}`,
  ],
});
