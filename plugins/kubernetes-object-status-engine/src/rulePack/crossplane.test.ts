import { celRuleCases, says } from '../testUtils/celRuleCases';
import { crossplane } from './crossplane';

for (const group of ['s3.aws.crossplane.io', 'ec2.aws.m.upbound.io']) {
  celRuleCases(crossplane, group, 'Bucket', [
    ['ready', says('Ready True', 'Synced True'), 'Successful'],
    ['being made', says('Ready False Creating', 'Synced True'), 'InProgress'],
    [
      'not available',
      says('Ready False Unavailable', 'Synced True'),
      'InProgress',
    ],
    [
      'refused',
      says('Ready False Creating', 'Synced False ReconcileError'),
      'Failed',
    ],
    [
      'there, and the change was refused',
      says('Ready True', 'Synced False ReconcileError'),
      'Failed',
    ],
    [
      'there, and the change went wrong later',
      says('Ready True', 'Synced True', 'LastAsyncOperation False'),
      'Failed',
    ],
    ['paused', says('Ready True', 'Synced False ReconcilePaused'), 'Paused'],
  ]);
  celRuleCases(crossplane, group, 'ProviderConfig', [
    ['nothing is reported yet', {}, 'Successful'],
  ]);
}

for (const kind of ['Provider', 'Configuration', 'Function']) {
  celRuleCases(crossplane, 'pkg.crossplane.io', kind, [
    [
      'installed and healthy',
      says('Installed True', 'Healthy True'),
      'Successful',
    ],
    ['installed so far', says('Installed True'), 'InProgress'],
    ['not installed', says('Installed False'), 'Failed'],
    ['not healthy', says('Installed True', 'Healthy False'), 'Failed'],
    [
      'its health is not known',
      says('Installed True', 'Healthy Unknown'),
      'Failed',
    ],
  ]);
}

celRuleCases(crossplane, 'pkg.crossplane.io', 'ProviderRevision', [
  ['healthy', says('Healthy True'), 'Successful'],
  ['not healthy', says('Healthy False'), 'Failed'],
  [
    'an old one that is kept',
    { spec: { desiredState: 'Inactive' } },
    'Successful',
  ],
  [
    'as Crossplane 2 says it',
    says('RevisionHealthy True', 'RuntimeHealthy True'),
    'Successful',
  ],
  [
    'its runtime does not start',
    says('RevisionHealthy True', 'RuntimeHealthy False'),
    'Failed',
  ],
]);

celRuleCases(
  crossplane,
  'apiextensions.crossplane.io',
  'CompositeResourceDefinition',
  [
    ['established', says('Established True'), 'Successful'],
    [
      'established and offered',
      says('Established True', 'Offered True'),
      'Successful',
    ],
    ['starts', says('Established False WaitingToStart'), 'InProgress'],
    ['cannot be offered', says('Established True', 'Offered False'), 'Failed'],
  ],
);

celRuleCases(crossplane, 'ops.crossplane.io', 'Operation', [
  ['succeeded', says('Succeeded True'), 'Successful'],
  ['running', says('Succeeded Unknown'), 'InProgress'],
  ['failed', says('Succeeded False PipelineError'), 'Failed'],
]);
