import { celRuleCases, says } from '../testUtils/celRuleCases';
import { kyverno } from './kyverno';

for (const kind of ['Policy', 'ClusterPolicy']) {
  celRuleCases(kyverno, 'kyverno.io', kind, [
    ['ready', says('Ready True Succeeded'), 'Successful'],
    [
      'ready, as older releases say it',
      { status: { ready: true } },
      'Successful',
    ],
    ['not ready yet', says('Ready False Waiting'), 'InProgress'],
    ['failed', says('Ready False Failed'), 'Failed'],
  ]);
}

celRuleCases(kyverno, 'policies.kyverno.io', 'ValidatingPolicy', [
  ['ready', { status: { conditionStatus: { ready: true } } }, 'Successful'],
  [
    'not ready',
    { status: { conditionStatus: { ready: false } } },
    'InProgress',
  ],
]);
