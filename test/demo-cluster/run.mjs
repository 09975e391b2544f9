// Plays the same requests and scenarios against the demo cluster and a real
// control plane, compares what they answer, and writes
// reports/demo-cluster.xml. Arguments are passed on to node's test runner, for
// instance --test-name-pattern=Recreate.
import { join } from 'node:path';
import { runSuite } from '@object-status/test-control-plane/runSuite.mjs';

process.exitCode = await runSuite({
  name: 'demo-cluster',
  argumentsOf: () => [
    '--test',
    ...process.argv.slice(2),
    join(import.meta.dirname, 'src', '**', '*.test.ts'),
  ],
});
