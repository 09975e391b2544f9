import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  compareWithManifest,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  ControlPlane,
  startControlPlane,
} from '@object-status/test-control-plane';
import { applyAll } from './applyAll';
import { Pair } from './Pair';
import { Way, ways } from './readManifests';
import { mutationsOf } from './mutationsOf';

function nameOf({ manifest }: Pair): string {
  const { name } = manifest.metadata as { name: string };
  return `${manifest.kind} ${name}`;
}

function compare({ live, manifest, definition }: Pair) {
  return compareWithManifest(live as KubernetesObject, manifest, {
    definition,
  });
}

function findDifference(pair: Pair) {
  const { difference, pruned } = compare(pair);
  return difference || pruned ? [[nameOf(pair), difference, pruned]] : [];
}

/** Values that may be others without anything being said of it. */
function findMissedMutations(pair: Pair): string[] {
  return mutationsOf(pair.manifest).flatMap(({ pointer, manifest }) => {
    const { difference } = compare({ ...pair, manifest });
    const isThere = difference && pointer.startsWith(difference.pointer);
    return isThere ? [] : [`${nameOf(pair)} ${pointer}`];
  });
}

describe('what a real API server makes of manifests', () => {
  let plane: ControlPlane;

  before(async () => {
    const binaries = process.env.KUBEBUILDER_ASSETS;
    assert.ok(binaries, 'run by test/manifests/run.mjs');
    plane = await startControlPlane({ binaries });
  });

  after(() => plane?.stop());

  const allWays = Object.keys(ways) as Way[];
  allWays.forEach(way => {
    it(`contains them: ${ways[way].join(' ')}`, async () => {
      const pairs = await applyAll(plane, way);
      assert.ok(pairs.length >= 70, `only ${pairs.length}`);
      assert.deepEqual(pairs.flatMap(findDifference), []);
      assert.deepEqual(pairs.flatMap(findMissedMutations), []);
    });
  });
});
