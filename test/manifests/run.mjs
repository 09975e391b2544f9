// Applies manifests of every built-in kind to a real control plane and compares them with what came of
// them; into reports/manifests.xml. Arguments are passed on to node's test runner.
import { join } from 'node:path';
import { runSuite } from '@object-status/test-control-plane/runSuite.mjs';

process.exitCode = await runSuite({
  name: 'manifests',
  argumentsOf: () => [
    '--test',
    ...process.argv.slice(2),
    join(import.meta.dirname, 'src', '**', '*.test.ts'),
  ],
});
