import { celRuleCases, conditions, says } from '../testUtils/celRuleCases';
import { flux } from './flux';

const suspended = { spec: { suspend: true }, ...says('Ready True') };

for (const [group, kind] of [
  ['kustomize.toolkit.fluxcd.io', 'Kustomization'],
  ['image.toolkit.fluxcd.io', 'ImageRepository'],
  ['notification.toolkit.fluxcd.io', 'Receiver'],
]) {
  celRuleCases(flux, group, kind, [
    ['ready', says('Ready True'), 'Successful'],
    ['works', says('Ready Unknown', 'Reconciling True'), 'InProgress'],
    [
      'failed, and tries again',
      says('Ready False', 'Reconciling True ProgressingWithRetry'),
      'Failed',
    ],
    ['needs a person', says('Ready True', 'Stalled True'), 'Failed'],
    ['suspended', suspended, 'Paused'],
  ]);
}

celRuleCases(flux, 'helm.toolkit.fluxcd.io', 'HelmRelease', [
  ['released', says('Ready True', 'Released True'), 'Successful'],
  [
    'a change that needs no action of Helm',
    {
      metadata: { generation: 2 },
      status: {
        conditions: [
          { ...conditions('Ready True')[0], observedGeneration: 2 },
          { ...conditions('Released True')[0], observedGeneration: 1 },
        ],
      },
    },
    'Successful',
  ],
  [
    'is upgraded',
    says('Ready Unknown', 'Released True', 'Reconciling True'),
    'InProgress',
  ],
  [
    'rolled back',
    says('Ready False RollbackSucceeded', 'Released False UpgradeFailed'),
    'Failed',
  ],
  ['suspended', suspended, 'Paused'],
]);

for (const kind of [
  'GitRepository',
  'OCIRepository',
  'Bucket',
  'HelmChart',
  'HelmRepository',
]) {
  celRuleCases(flux, 'source.toolkit.fluxcd.io', kind, [
    ['stored', says('Ready True', 'ArtifactInStorage True'), 'Successful'],
    ['said to be ready, not stored', says('Ready True'), 'InProgress'],
    [
      'cannot be fetched',
      says('Ready True', 'ArtifactInStorage True', 'FetchFailed True'),
      'Failed',
    ],
    ['an error', says('Ready False'), 'Failed'],
    ['suspended', suspended, 'Paused'],
  ]);
}

celRuleCases(flux, 'source.toolkit.fluxcd.io', 'HelmRepository', [
  [
    'of type oci, which has no artifact',
    { spec: { type: 'oci' } },
    'Successful',
  ],
]);

celRuleCases(flux, 'fluxcd.controlplane.io', 'ResourceSet', [
  ['ready', says('Ready True'), 'Successful'],
  ['failed', says('Ready False'), 'Failed'],
  [
    'switched off',
    {
      metadata: {
        annotations: { 'fluxcd.controlplane.io/reconcile': 'disabled' },
      },
      ...says('Ready True'),
    },
    'Paused',
  ],
]);
