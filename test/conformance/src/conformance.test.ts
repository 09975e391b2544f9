import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Comparison, shareOf } from './Comparison';
import { compareWithPeers } from './compareWithPeers';
import { areCorporaThere } from './corpora';
import { findFaults } from './findFaults';
import { pageFile, renderPage } from './page';
import { customResources } from './peers/argocd';
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

function explained(): Comparison[] {
  return compared().filter(each => !each.isWithoutPack);
}

describe('conformance with the peers', () => {
  it('explains every disagreement, and nothing else', { skip }, () => {
    const faults = findFaults(explained(), readWaivers(), readDecisions());
    assert.deepEqual(faults, []);
  });

  it('runs every case once', { skip }, () => {
    const ids = explained().map(({ peer, id }) => `${peer} ${id}`);
    assert.equal(new Set(ids).size, ids.length);
    // 963 cases; each of the 22 steps of kapp's 7 is one of ours beside its end.
    assert.equal(ids.length, 963 + 22);
  });

  it('holds the goal for custom resources', { skip }, () => {
    const { judged, agreed, falseSuccesses } = shareOf(
      explained().filter(({ suite }) => suite === customResources),
    );
    assert.ok(judged > 500, `${judged} cases with a verdict`);
    assert.ok(agreed / judged >= 0.8, `${agreed} of ${judged} agree`);
    assert.ok(
      falseSuccesses / judged < 0.03,
      `${falseSuccesses} of ${judged} are false successes`,
    );
  });

  it('is what docs/conformance.md says', { skip }, () => {
    assert.equal(
      readFileSync(pageFile, 'utf8'),
      renderPage(compared(), readWaivers(), readDecisions()),
      'Run: node test/conformance/run.mjs --write',
    );
  });
});
