// A PostgreSQL server for as long as the process that forked this one lives and wants it. It runs
// in a process group of its own: no signal reaches it, and the end of the channel to its parent,
// however that came about, is what ends it.
import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from './binaries.mjs';
import { Server } from './Server.mjs';

const server = new Server({
  folder: await mkdtemp(join(tmpdir(), 'postgres-')),
  binaries: findPostgres(),
  owner: process.getuid?.() === 0 ? idsOf('nobody') : undefined,
});

function idsOf(name) {
  const ask = flag => Number(execFileSync('id', [flag, name]));
  return { uid: ask('-u'), gid: ask('-g') };
}

async function end(exitCode) {
  await server.stop();
  process.exit(exitCode);
}

process.on('disconnect', () => end(0));

try {
  process.send({ url: await server.start() });
  const failure = await server.ended();
  if (process.connected) throw failure;
} catch (error) {
  if (process.connected) {
    process.stderr.write(`${error.message}\n`);
    await end(1);
  }
}
