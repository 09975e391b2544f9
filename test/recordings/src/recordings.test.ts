import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFaultsOfEvaluate } from './findFaultsOfEvaluate';
import { findFaults, findFaultsOfObjects } from './findFaults';
import { gapVariants } from './gapVariants';
import { observe, Observed } from './observe';
import { readRecording, Recording, recordingIds } from './Recording';
import { Telling, toSimulateInput } from './toSimulateInput';
import { asRecorded, variants } from './variants';

for (const id of recordingIds()) {
  const recording = readRecording(id);
  describe(`${id}: ${recording.title}`, () => {
    const asIs = asRecorded(recording);
    const judges = (name: string, findAll: () => string[]) =>
      it(name, () => assert.deepEqual(findAll(), []));

    judges('comes out as expected', () => faultsOf(recording, asIs));
    const hasObjects = recording.expect.objects !== undefined;
    if (hasObjects) {
      judges('has the expected objects', () =>
        findFaultsOfObjects(recording, asIs.stream, observed(recording, asIs)),
      );
    }
    // `evaluate` cannot know that a Deployment was there before it was deleted.
    if (hasObjects && id !== 'deploy-deleted') {
      judges('has the expected objects for evaluate', () =>
        findFaultsOfEvaluate(recording),
      );
    }

    for (const { name, tell, later = 0 } of [...variants, ...gapVariants]) {
      const told = tell(recording);
      const seconds = typeof later === 'number' ? later : later(recording);
      if (told) judges(name, () => faultsOf(recording, told, seconds));
    }
  });
}

function observed(recording: Recording, told: Telling): Observed {
  return observe(toSimulateInput(recording, told));
}

function faultsOf(recording: Recording, told: Telling, later = 0): string[] {
  return findFaults(
    recording,
    told.anchors ?? told.stream,
    observed(recording, told),
    later,
  );
}
