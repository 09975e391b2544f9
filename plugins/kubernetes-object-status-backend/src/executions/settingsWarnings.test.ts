import { aDraftStep, anApplied } from '../__testUtils__/aDraft';
import { settingsWarnings } from './settingsWarnings';

// Which settings are odd is the engine's to say, and shown there.
const deployment = { kind: 'Deployment', metadata: { name: 'web' }, spec: {} };

describe('settingsWarnings', () => {
  it('say which step and object they speak of', () => {
    const step = aDraftStep({
      name: 'Deploy shop',
      applied: [{ ...anApplied('a'), manifest: deployment }],
    });

    expect(settingsWarnings(step, 3)).toEqual([
      {
        code: 'ProgressDeadlineBeyondTimeout',
        params: {
          step: 3,
          object: 'Deployment web',
          timeout: 180,
          deadline: 600,
        },
        message:
          'Step 3 (Deploy shop): the execution timeout (180 s) is shorter than the progress deadline of Deployment web (600 s), so ProgressDeadlineExceeded cannot be seen; failures of pods are.',
      },
    ]);
  });

  it('are none where nothing is checked, or nothing is known of what was applied', () => {
    const { check } = aDraftStep();
    const unchecked = aDraftStep({
      check: { ...check, mode: 'none' },
      applied: [{ ...anApplied('a'), manifest: deployment }],
    });
    const unknown = aDraftStep({ applied: [anApplied('a')] });

    expect(settingsWarnings(unchecked, 1)).toEqual([]);
    expect(settingsWarnings(unknown, 1)).toEqual([]);
  });
});
