// Runs the tests of the control plane's harness and writes
// reports/control-plane.xml. Arguments are passed on to node's test runner,
// for instance --test-name-pattern=image.
import { join } from 'node:path';
import { runSuite } from './runSuite.mjs';

process.exitCode = await runSuite({
  name: 'control-plane',
  argumentsOf: () => [
    '--test',
    ...process.argv.slice(2),
    join(import.meta.dirname, 'src', '**', '*.test.ts'),
  ],
});
