import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Manifest, readManifests } from '../pipelines/manifests';
import { seededRandom } from '../pipelines/planning';
import { demoServices } from '../pipelines/services';
import { simulatePast } from './simulatePast';

/**
 * Writes the demo's past as this process: `--out FILE [--days N] [--count N]
 * [--seed N]`, an execution a line. The file is there once it is whole.
 *
 * @param checkout - root of the checkout, for `examples/demo`
 * @internal
 */
export async function main(checkout: string): Promise<void> {
  const { out, days, count, seed } = readArguments();
  // Read beforehand: in virtual time nothing may wait for a disk.
  const manifests = new Map<string, Manifest[]>();
  for (const { name } of demoServices) {
    const examples = join(checkout, 'examples', 'demo');
    manifests.set(name, await readManifests(examples, name));
  }
  const lines: string[] = [];
  const past = simulatePast({
    now: Date.now(),
    days,
    count,
    random: seededRandom(seed),
    manifestsOf: async service => manifests.get(service) ?? [],
  });
  for await (const execution of past) lines.push(JSON.stringify(execution));
  const part = `${out}.part`;
  const file = createWriteStream(part);
  for (const line of lines) {
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  await rename(part, out);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      days: { type: 'string', default: '45' },
      count: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { out } = values;
  const days = Number(values.days);
  const count = Number(values.count);
  if (!out || !(days > 0) || !(count > 0)) {
    throw new Error(
      'Usage: past.mjs --out FILE [--days N] [--count N] [--seed N]',
    );
  }
  return { out, days, count, seed: Number(values.seed) };
}
