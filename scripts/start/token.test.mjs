import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { requireToken } from './token.mjs';

let dataDir;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'token-'));
});

describe('requireToken', () => {
  it('takes the given one and keeps nothing', async () => {
    const given = 'g'.repeat(32);
    assert.deepEqual(await requireToken({ dataDir, given }), {
      token: given,
      place: 'OBJECT_STATUS_TOKEN',
    });
    assert.deepEqual(await readdir(dataDir), []);
  });

  it('makes one of 32 random bytes that only its owner can read, and keeps it', async () => {
    const { token, place } = await requireToken({ dataDir });
    assert.equal(Buffer.from(token, 'base64url').length, 32);
    assert.equal((await readFile(place, 'utf8')).trim(), token);
    assert.equal((await stat(place)).mode % 0o1000, 0o600);
    assert.deepEqual(await requireToken({ dataDir }), { token, place });
  });

  it('replaces a kept one that is too short', async () => {
    await writeFile(join(dataDir, 'ci-token'), 'short\n');
    assert.notEqual((await requireToken({ dataDir })).token, 'short');
  });

  for (const [name, given] of [
    ['one of 31 characters', 'g'.repeat(31)],
    ['one with spaces', `has spaces ${'g'.repeat(32)}`],
  ]) {
    it(`refuses ${name} without repeating it`, async () => {
      await assert.rejects(requireToken({ dataDir, given }), error => {
        assert.equal(error.name, 'UsageError');
        assert.ok(!error.message.includes(given));
        return true;
      });
    });
  }
});
