import { ObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Manifest } from '../redaction/redactManifest';
import { aDraftStep, anApplied } from '../__testUtils__/aDraft';
import { settingsWarnings } from './settingsWarnings';

const manifest = (kind: string, spec: Manifest, name = 'web'): Manifest => ({
  kind,
  metadata: { name },
  spec,
});

const autoscaler = manifest(
  'HorizontalPodAutoscaler',
  { scaleTargetRef: { kind: 'Deployment', name: 'web' } },
  'scaler',
);

function codesOf(
  check: Partial<ObjectStatusCheck>,
  ...manifests: Manifest[]
): string[] {
  const step = aDraftStep({
    check: { ...aDraftStep().check, ...check },
    applied: manifests.map(one => ({ ...anApplied('a'), manifest: one })),
  });
  return settingsWarnings(step, 3).map(({ code }) => code);
}

describe('settingsWarnings', () => {
  const patient = { stepExecutionTimeoutSeconds: 3_600 };

  it.each<[string, string[], string[]]>([
    ['nothing odd', codesOf(patient, manifest('Deployment', {})), []],
    [
      'a window as long as the execution timeout',
      codesOf({
        stepExecutionTimeoutSeconds: 10,
        statusStabilizationTimeoutSeconds: 10,
      }),
      ['TimeoutWithinStabilization'],
    ],
    [
      'no execution timeout',
      codesOf(
        { stepExecutionTimeoutSeconds: null },
        manifest('Deployment', {}),
      ),
      [],
    ],
    [
      'a progress deadline that is never reached, by default 600 s',
      codesOf({}, manifest('Deployment', {})),
      ['ProgressDeadlineBeyondTimeout'],
    ],
    [
      'a progress deadline that is reached',
      codesOf({}, manifest('Deployment', { progressDeadlineSeconds: 60 })),
      [],
    ],
    [
      'a deadline of a kind that has none',
      codesOf({}, manifest('DaemonSet', {})),
      [],
    ],
    [
      'minReadySeconds longer than the window',
      codesOf(patient, manifest('DaemonSet', { minReadySeconds: 11 })),
      ['MinReadyBeyondTimeouts'],
    ],
    [
      'a Job that may take longer than the step',
      codesOf({}, manifest('Job', { activeDeadlineSeconds: 181 })),
      ['JobDeadlineBeyondTimeout'],
    ],
    [
      'replicas beside an autoscaler',
      codesOf(patient, manifest('Deployment', { replicas: 2 }), autoscaler),
      ['ReplicasWithAutoscaler'],
    ],
    [
      'replicas of something else beside an autoscaler',
      codesOf(
        patient,
        manifest('Deployment', { replicas: 2 }, 'other'),
        autoscaler,
      ),
      [],
    ],
    [
      'nothing where nothing is checked',
      codesOf({ mode: 'none' }, manifest('Deployment', {})),
      [],
    ],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });

  it('say which step and object they speak of', () => {
    const step = aDraftStep({
      name: 'Deploy shop',
      applied: [{ ...anApplied('a'), manifest: manifest('Deployment', {}) }],
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
});
