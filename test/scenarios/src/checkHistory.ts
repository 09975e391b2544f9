import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { outcomeNames } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import assert from 'node:assert/strict';

/**
 * A history is whole: its numbers have no hole and no double, time does not go
 * back, each change of an object begins where the one before it ended (a report
 * that adopts an automatic execution begins anew), and the step ended once.
 *
 * @throws AssertionError - it is not
 */
export function checkHistory(transitions: Transition[]): void {
  assert.deepEqual(
    transitions.map(({ seq }) => seq),
    transitions.map((_, index) => index + 1),
    'numbers without a hole',
  );
  const statuses = new Map<string, string | undefined>();
  let at = '';
  for (const transition of transitions) {
    assert.ok(transition.at >= at, `time goes back at ${transition.seq}`);
    at = transition.at;
    const { subject, objectId, previousStatus, status, seq, reason } =
      transition;
    if (subject === 'step' && reason === 'Adopted') statuses.clear();
    if (subject !== 'object' || objectId === undefined) continue;
    assert.equal(
      previousStatus,
      statuses.get(objectId),
      `${transition.kind} ${transition.name} begins at ${seq} where it was left`,
    );
    statuses.set(objectId, status);
  }
  const ends = transitions.filter(
    ({ subject, reason }) =>
      subject === 'step' && outcomeNames.some(name => name === reason),
  );
  assert.equal(ends.length, 1, 'the step ended once');
}
