import { withDefaults } from '../options';
import { OutcomeName, StepState } from '../stabilization/StepState';
import { startAfterwatch } from './startAfterwatch';

const endedAt = 200_000;

function ended(
  outcome: OutcomeName | undefined,
  state: Partial<StepState> = {},
  counted = 1,
): StepState {
  const explanation = { code: 'Stable', params: {}, message: '', objects: [] };
  return {
    phase: 'Finished',
    check: withDefaults(),
    startedAt: 100_000,
    at: endedAt,
    gaps: {},
    failedSinceSuccessful: false,
    successes: 1,
    brokenWindows: [],
    judged: {
      aggregate: 'Successful',
      failed: [],
      revision: '',
      fingerprint: { pods: {}, restarts: { pod: 2 }, others: {} },
      verified: true,
      onlyLeavingMissing: false,
      counted,
      successful: counted,
      waitingFor: [],
    },
    outcome: outcome && {
      outcome,
      at: endedAt,
      stabilized: true,
      verified: true,
      explanation,
      warnings: [],
    },
    ...state,
  };
}

describe('startAfterwatch', () => {
  it.each([
    ['a step that runs', ended(undefined)],
    ['a failed step', ended('Failed')],
    ['a step that was taken over', ended('Superseded')],
    [
      'a step without verification',
      ended('Successful', { check: withDefaults({ mode: 'none' }) }),
    ],
    ['a step without objects', ended('Successful', {}, 0)],
    [
      'a step that was never judged',
      ended('Successful', { judged: undefined }),
    ],
  ])('watches nothing of %s', (_, state) => {
    expect(startAfterwatch(state, 600_000)).toBeUndefined();
  });

  it('begins with the end of the step, with what was seen then', () => {
    expect(startAfterwatch(ended('Successful'), 600_000)).toMatchObject({
      endedAt,
      until: endedAt + 600_000,
      wakeAt: endedAt + 600_000,
      restarts: { pod: 2 },
      notes: [],
      isBlind: true,
    });
  });

  it.each([
    { name: 'the window', tookMs: 4_000, graceMs: 10_000 },
    { name: 'as long as the rollout took', tookMs: 45_000, graceMs: 45_000 },
    { name: 'at most 2 min', tookMs: 99_000_000, graceMs: 120_000 },
  ])('gives an object that is not ready $name', ({ tookMs, graceMs }) => {
    const state = ended('Successful', { firstSuccessfulAt: 100_000 + tookMs });
    expect(startAfterwatch(state, 600_000)?.graceMs).toBe(graceMs);
  });
});
