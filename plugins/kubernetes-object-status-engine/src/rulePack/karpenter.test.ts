import { celRuleCases, says } from '../testUtils/celRuleCases';
import { karpenter } from './karpenter';

for (const [group, kind] of [
  ['karpenter.sh', 'NodePool'],
  ['karpenter.sh', 'NodeClaim'],
  ['karpenter.k8s.aws', 'EC2NodeClass'],
  ['karpenter.azure.com', 'AKSNodeClass'],
]) {
  celRuleCases(karpenter, group, kind, [
    ['ready', says('Ready True'), 'Successful'],
    ['not known yet', says('Ready Unknown'), 'InProgress'],
    ['not ready', says('Ready False'), 'Failed'],
  ]);
}

celRuleCases(karpenter, 'karpenter.sh', 'NodeClaim', [
  ['launched', says('Launched True'), 'InProgress'],
  [
    'initialized',
    says('Launched True', 'Registered True', 'Initialized True'),
    'InProgress',
  ],
  ['is replaced', says('Ready True', 'Disrupting True'), 'Paused'],
]);
