// Packs every public package as it would be published, looks into the archives, and runs the
// command line from them: node scripts/pack.mjs
import { execFile } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { faultsOf } from './packedFaults.mjs';

const run = promisify(execFile);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'reports', 'packages');
const commandLine = '@object-status/cli';

async function publicPackages() {
  const found = [];
  for (const group of ['packages', 'plugins']) {
    for (const name of (await readdir(join(root, group))).sort()) {
      const workspace = join(root, group, name);
      const manifest = await readJson(join(workspace, 'package.json'));
      if (manifest && !manifest.private)
        found.push({ name: manifest.name, workspace });
    }
  }
  return found;
}

async function readJson(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text && JSON.parse(text);
}

async function pack({ name, workspace }) {
  const archive = join(folder, `${name.replace(/^@|\//g, '-')}.tgz`);
  await run('yarn', ['pack', '--out', archive], { cwd: workspace });
  const { stdout } = await run('tar', ['-tzf', archive]);
  const entries = stdout.trim().split('\n');
  const read = await run('tar', ['-xzOf', archive, 'package/package.json']);
  const faults = faultsOf(JSON.parse(read.stdout), entries);
  return { name, archive, entries, faults };
}

// What a stranger would get: only the archives and what the registry has.
async function tryCommandLine(packed) {
  const place = await mkdtemp(join(tmpdir(), 'packed-'));
  try {
    const archives = packed.map(({ name, archive }) => [
      name,
      `file:${archive}`,
    ]);
    const manifest = {
      private: true,
      dependencies: {
        [commandLine]: Object.fromEntries(archives)[commandLine],
      },
      // The archives depend on each other by version, which no registry has yet.
      overrides: Object.fromEntries(
        archives.filter(([name]) => name !== commandLine),
      ),
    };
    await writeFile(join(place, 'package.json'), JSON.stringify(manifest));
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
    await run('npm', ['install', ...quiet], { cwd: place });
    const configMap = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', namespace: 'shop', uid: 'u1' },
    };
    await writeFile(join(place, 'objects.json'), JSON.stringify([configMap]));
    const program = join('node_modules', '.bin', 'object-status');
    const options = { cwd: place };
    const { stdout } = await run(
      program,
      ['evaluate', 'objects.json'],
      options,
    );
    return JSON.parse(stdout).aggregate;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const packed = [];
for (const each of await publicPackages()) {
  const result = await pack(each);
  packed.push(result);
  process.stdout.write(`${result.name}: ${result.entries.length} files\n`);
  for (const fault of result.faults)
    process.stderr.write(`${result.name}: ${fault}\n`);
}
const aggregate = await tryCommandLine(packed);
process.stdout.write(
  `${commandLine} from its archive judges a ConfigMap: ${aggregate}\n`,
);
const isFine = packed.every(({ faults }) => faults.length === 0);
process.exitCode = isFine && aggregate === 'Successful' ? 0 : 1;
