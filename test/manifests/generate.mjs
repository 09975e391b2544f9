// Writes the table of built-in types that the engine compares manifests by, from the OpenAPI documents of a
// real API server and from the Go types of the same version:
//   node test/manifests/generate.mjs
// Needs Go 1.26 and the control plane of test/control-plane.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { requireBinaries } from '@object-status/test-control-plane/binaries.mjs';
import { describeTypes } from './describeTypes.mjs';
import { fetchSchemas } from './fetchSchemas.mjs';
import { renderTable, tableFile } from './renderTable.mjs';

const require = createRequire(import.meta.url);
const say = line => process.stderr.write(`${line}\n`);

function readKept() {
  const folder = join(import.meta.dirname, 'go');
  const json = execFileSync('go', ['run', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(json);
}

const binaries = await requireBinaries(say);
require('@backstage/cli-node/config/nodeTransform.cjs');
const { startControlPlane } = require('@object-status/test-control-plane');

const plane = await startControlPlane({ binaries });
try {
  const get = path => plane.client.request({ path });
  const { gitVersion } = await get('/version');
  const table = describeTypes(await fetchSchemas(get), readKept());
  writeFileSync(tableFile, renderTable(table, gitVersion));
  say(`${tableFile}: ${Object.keys(table.types).length} types`);
} finally {
  await plane.stop();
}
