import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { numaplane } from './numaplane';

const group = 'numaplane.numaproj.io';
const deployed = 'ChildResourceDeployed True';
const healthy = 'ChildResourcesHealthy True';

const is = (phase: string, ...written: string[]) => ({
  status: { phase, conditions: conditions(...written) },
});

for (const kind of ['ISBServiceRollout', 'NumaflowControllerRollout']) {
  celRuleCases(numaplane, group, kind, [
    ['deployed and healthy', is('Deployed', deployed, healthy), 'Successful'],
    ['pending', is('Pending', deployed, healthy), 'InProgress'],
    [
      'an upgrade is under way',
      {
        status: {
          ...is('Deployed', deployed, healthy).status,
          upgradeInProgress: 'progressive',
        },
      },
      'InProgress',
    ],
    [
      'its child is on the way',
      is('Deployed', deployed, 'ChildResourcesHealthy False Progressing'),
      'InProgress',
    ],
    [
      'its child failed',
      is('Deployed', deployed, 'ChildResourcesHealthy False Failed'),
      'Failed',
    ],
    [
      'nothing is known of its child',
      is('Deployed', deployed, 'ChildResourcesHealthy Unknown'),
      'InProgress',
    ],
    ['failed', is('Failed', 'ChildResourceDeployed Unknown'), 'Failed'],
    [
      'its progressive upgrade failed',
      is('Deployed', deployed, healthy, 'ProgressiveUpgradeSucceeded False'),
      'Failed',
    ],
  ]);
}

for (const [kind, child, paused] of [
  ['PipelineRollout', 'pipeline', 'PipelinePausingOrPaused'],
  ['MonoVertexRollout', 'monoVertex', 'MonoVertexPausingOrPaused'],
]) {
  const asked = {
    spec: { [child]: { spec: { lifecycle: { desiredPhase: 'Paused' } } } },
  };
  const resting = is(
    'Deployed',
    deployed,
    'ChildResourcesHealthy Unknown',
    `${paused} True Paused`,
  );
  celRuleCases(numaplane, group, kind, [
    [
      'runs',
      is('Deployed', deployed, healthy, `${paused} False Unpaused`),
      'Successful',
    ],
    ['paused by Numaplane', resting, 'Paused'],
    ['paused as asked', { ...asked, ...resting }, 'Successful'],
    [
      'pausing',
      is('Deployed', deployed, healthy, `${paused} True Pausing`),
      'InProgress',
    ],
    ['failed while paused', is('Failed', `${paused} True Paused`), 'Failed'],
  ]);
}
