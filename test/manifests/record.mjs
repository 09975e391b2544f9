// Applies everything of data/ as kubectl does and writes what came of it beside the engine's tests:
//   node test/manifests/record.mjs
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { requireBinaries } from '@object-status/test-control-plane/binaries.mjs';

const require = createRequire(import.meta.url);
const folder = join(
  import.meta.dirname,
  ...['..', '..', 'plugins', 'kubernetes-object-status-engine', 'src'],
  ...['kubernetes', 'manifest', 'recorded', 'applied'],
);
const binaries = await requireBinaries(line =>
  process.stderr.write(`${line}\n`),
);
require('@backstage/cli-node/config/nodeTransform.cjs');
const { startControlPlane } = require('@object-status/test-control-plane');
const { applyAll } = require('./src/applyAll.ts');

/** Without what changes from run to run, and without anything of a Secret. */
function reduced({ status, data, metadata, ...live }) {
  const { managedFields, uid, resourceVersion, creationTimestamp, ...rest } =
    metadata;
  const { annotations = {} } = rest;
  delete annotations['kubectl.kubernetes.io/last-applied-configuration'];
  const isKept = live.kind !== 'Secret' && data !== undefined;
  return { ...live, metadata: rest, ...(isKept && { data }) };
}

const plane = await startControlPlane({ binaries });
try {
  const pairs = await applyAll(plane, 'client');
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.json')) rmSync(join(folder, file));
  }
  for (const { manifest, live, definition } of pairs) {
    const name = `${manifest.kind}-${manifest.metadata.name}`.toLowerCase();
    const pair = {
      manifest,
      live: reduced(live),
      ...(definition && { definition: reduced(definition) }),
    };
    const text = `${JSON.stringify(pair, undefined, 1)}\n`;
    writeFileSync(join(folder, `${name}.json`), text);
  }
} finally {
  await plane.stop();
}
