import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOfObject, findFaults, FoundObject } from './findFaults';
import { observe, Observed } from './observe';
import { Expectation, ExpectedObject, readRecording } from './Recording';
import { toSimulateInput } from './toSimulateInput';
import { asRecorded } from './variants';

// A real run, so that what is compared has the shape of what comes out.
const recording = readRecording('deploy-new');
const { stream } = asRecorded(recording);
const good = observe(toSimulateInput(recording, asRecorded(recording)));

function faultsWith(
  expect: Partial<Expectation>,
  observed: Partial<Observed> = {},
): string[] {
  return findFaults(
    { ...recording, expect: { ...recording.expect, ...expect } },
    stream,
    { ...good, ...observed },
  );
}

describe('a run that is not as expected has a fault', () => {
  const at = good.at ?? 0;
  const cases: Array<[string, string[], RegExp | undefined]> = [
    ['as expected', faultsWith({}), undefined],
    ['another outcome', faultsWith({ outcome: ['Failed'] }), /outcome is Succ/],
    [
      'an outcome that must not be',
      faultsWith({ neverOutcome: ['Successful'] }),
      /outcome is Succ/,
    ],
    ['no outcome', faultsWith({}, { outcome: null, at: null }), /is none/],
    ['too early', faultsWith({ window: [at + 1, at + 2] }), /comes at/],
    ['too late', faultsWith({ window: [at - 2, at - 1] }), /comes at/],
    ['before the window ends', faultsWith({}, { at: at - 0.2 }), /decisive/],
    ['later than tolerated', faultsWith({}, { at: at + 0.5 }), /decisive/],
    [
      'before the instant that is due with `plus`',
      faultsWith({ anchor: { ...anchor(), plus: 1 } }),
      /decisive/,
    ],
    ['not stabilized', faultsWith({ stabilized: false }), /stabilized is true/],
    ['not verified', faultsWith({ verified: false }), /verified is true/],
    [
      'what must never be',
      faultsWith({ never: ['InProgress'] }),
      /InProgress at/,
    ],
    ['what must be seen', faultsWith({ seen: ['Paused'] }), /never Paused/],
    [
      'what must not be before an instant',
      faultsWith({ neverBefore: { Successful: at } }),
      /before/,
    ],
  ];
  for (const [name, faults, expected] of cases) {
    it(name, () => {
      assert.equal(faults.length > 0, expected !== undefined, faults.join());
      assert.match(faults.join(), expected ?? /^$/);
    });
  }

  it('unless the variant may be later', () => {
    const late = { ...good, at: at + 1 };
    assert.notDeepEqual(findFaults(recording, stream, late), []);
    assert.deepEqual(findFaults(recording, stream, late, 1), []);
  });
});

describe('an object that is not as expected is a fault', () => {
  const pods: FoundObject[] = [
    {
      kind: 'Pod',
      name: 'web-1',
      status: 'Successful',
      reason: 'Ready',
      message: '',
    },
    {
      kind: 'Pod',
      name: 'web-2',
      status: 'Failed',
      reason: 'ErrImagePull',
      message: 'no such image web:2',
    },
  ];
  const failing: ExpectedObject = {
    at: 'end',
    kind: 'Pod',
    name: 'web-.*',
    status: ['Failed', 'Unknown'],
    reason: ['ErrImagePull', 'ImagePullBackOff'],
    message: 'web:2',
  };
  const cases: Array<[string, Partial<ExpectedObject>, boolean]> = [
    ['one of those with the name fits', {}, true],
    ['the message may be in the reason', { message: 'ErrImagePull' }, true],
    ['another kind', { kind: 'Job' }, false],
    ['another name', { name: 'web' }, false],
    ['another status', { status: ['InProgress'] }, false],
    ['another reason', { reason: ['CrashLoopBackOff'] }, false],
    ['another message', { message: 'web:3' }, false],
    ['status and reason of two objects', { status: ['Successful'] }, false],
  ];
  for (const [name, change, isFine] of cases) {
    it(name, () => {
      const faults = faultsOfObject({ ...failing, ...change }, pods);
      assert.equal(faults.length === 0, isFine, faults.join());
    });
  }
});

function anchor() {
  const found = recording.expect.anchor;
  assert.ok(typeof found === 'object');
  return found;
}
