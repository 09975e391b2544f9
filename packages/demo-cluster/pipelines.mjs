// Runs the pipelines of the demo, which deploy to the demo cluster and report to the portal:
//   OBJECT_STATUS_TOKEN=... node packages/demo-cluster/pipelines.mjs --kubeconfig FILE --portal URL
// npm start does so; everything about it is a simulation.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const checkout = fileURLToPath(new URL('../../', import.meta.url));

require('@backstage/cli-node/config/nodeTransform.cjs');
const { main } = require('./src/pipelines/index.ts');

try {
  await main(checkout);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
// The channel to the parent would keep this process alive.
process.exit();
