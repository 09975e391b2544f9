import { celRuleCases, says } from '../testUtils/celRuleCases';
import { karmada } from './karmada';

interface Result {
  applied?: boolean;
  health?: string;
}

const spread = (clusters: number, ...aggregatedStatus: Result[]) => ({
  spec: {
    clusters: Array.from({ length: clusters }, (_, i) => ({ name: `m${i}` })),
  },
  status: { aggregatedStatus },
});
const well = { applied: true, health: 'Healthy' };

for (const kind of ['ResourceBinding', 'ClusterResourceBinding']) {
  celRuleCases(karmada, 'work.karmada.io', kind, [
    ['well in both clusters', spread(2, well, well), 'Successful'],
    ['one has not answered', spread(2, well), 'InProgress'],
    ['not scheduled', spread(0), 'InProgress'],
    [
      'health not known',
      spread(1, { applied: true, health: 'Unknown' }),
      'InProgress',
    ],
    [
      'not well in one',
      spread(2, well, { applied: true, health: 'Unhealthy' }),
      'Failed',
    ],
    ['not applied in one', spread(2, well, { health: 'Unknown' }), 'Failed'],
  ]);
}

celRuleCases(karmada, 'work.karmada.io', 'Work', [
  ['applied', says('Applied True'), 'Successful'],
  ['refused', says('Applied False'), 'Failed'],
]);
