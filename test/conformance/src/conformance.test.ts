import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Comparison } from './Comparison';
import { compareWithPeers } from './compareWithPeers';
import { areCorporaThere } from './corpora';
import { findFaults } from './findFaults';
import { pageFile, renderPage } from './page';
import { readDecisions, readWaivers } from './waivers';

const isCi = ['1', 'true'].includes(process.env.CI ?? '');
const missing =
  'There are no corpora: neither in CORPORA_DIR nor in ../shared/corpora beside the checkout.';
const skip = !areCorporaThere && !isCi && missing;

// Reading and judging all of them takes longer than the rest together.
let comparisons: Comparison[] | undefined;
function compared(): Comparison[] {
  assert.ok(areCorporaThere, missing);
  comparisons ??= compareWithPeers();
  return comparisons;
}

describe('conformance with the peers', () => {
  it('explains every disagreement, and nothing else', { skip }, () => {
    const faults = findFaults(compared(), readWaivers(), readDecisions());
    assert.deepEqual(faults, []);
  });

  it('runs every case once', { skip }, () => {
    const ids = compared().map(({ peer, id }) => `${peer} ${id}`);
    assert.equal(new Set(ids).size, ids.length);
    // 963 cases; each of the 22 steps of kapp's 7 is one of ours.
    assert.equal(ids.length, 963 - 7 + 22);
  });

  it('is what docs/conformance.md says', { skip }, () => {
    assert.equal(
      readFileSync(pageFile, 'utf8'),
      renderPage(compared(), readWaivers(), readDecisions()),
      'Run: node test/conformance/run.mjs --write',
    );
  });
});
