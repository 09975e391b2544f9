// Writes what the demo's teams deployed in the weeks before, played in virtual time:
//   node packages/demo-cluster/past.mjs --out FILE [--days N] [--count N] [--seed N]
// npm start does so once; the portal judges it and takes it into its history.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const checkout = fileURLToPath(new URL('../../', import.meta.url));

require('@backstage/cli-node/config/nodeTransform.cjs');
const { main } = require('./src/past/index.ts');

try {
  await main(checkout);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
