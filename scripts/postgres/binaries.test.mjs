import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findPostgres, isPassable } from './binaries.mjs';

describe('findPostgres', () => {
  it('finds nothing for a platform that has none', () =>
    assert.equal(
      findPostgres({ platform: 'sunos', arch: 'sparc' }),
      undefined,
    ));
});

describe('isPassable', () => {
  it('looks at every folder on the way', async () => {
    const outer = await mkdtemp(join(tmpdir(), 'passable-'));
    const inner = join(outer, 'inner');
    await mkdir(inner);
    assert.equal(await isPassable(inner), false);
    await chmod(outer, 0o711);
    assert.equal(await isPassable(inner), true);
    await rm(outer, { recursive: true });
  });
});
