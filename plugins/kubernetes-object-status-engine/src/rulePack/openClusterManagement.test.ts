import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { openClusterManagement } from './openClusterManagement';

const group = 'policy.open-cluster-management.io';
const placement = [{ placement: 'here' }];

celRuleCases(openClusterManagement, group, 'Policy', [
  ['all comply', { status: { compliant: 'Compliant' } }, 'Successful'],
  ['one does not', { status: { compliant: 'NonCompliant' } }, 'Failed'],
  [
    'waits for another policy',
    { status: { compliant: 'Pending' } },
    'InProgress',
  ],
  [
    'disabled as asked',
    { spec: { disabled: true }, status: { compliant: 'NonCompliant' } },
    'Successful',
  ],
  ['no cluster matches', { status: { placement } }, 'Successful'],
  [
    'clusters have not answered',
    { status: { placement, status: [{ clustername: 'a' }] } },
    'InProgress',
  ],
]);

for (const kind of ['ConfigurationPolicy', 'CertificatePolicy']) {
  celRuleCases(openClusterManagement, group, kind, [
    ['complies', { status: { compliant: 'Compliant' } }, 'Successful'],
    ['does not', { status: { compliant: 'NonCompliant' } }, 'Failed'],
    ['not known', { status: { compliant: 'UnknownCompliancy' } }, 'InProgress'],
    [
      'judged before its last change',
      {
        metadata: { generation: 2 },
        status: { compliant: 'NonCompliant', lastEvaluatedGeneration: 1 },
      },
      'InProgress',
    ],
  ]);
}

celRuleCases(openClusterManagement, group, 'OperatorPolicy', [
  [
    'complies',
    {
      status: {
        compliant: 'Compliant',
        conditions: conditions('Compliant True'),
      },
    },
    'Successful',
  ],
  ['only the word', { status: { compliant: 'Compliant' } }, 'InProgress'],
  [
    'does not',
    {
      status: {
        compliant: 'NonCompliant',
        conditions: conditions('Compliant False NonCompliant'),
      },
    },
    'Failed',
  ],
]);

celRuleCases(
  openClusterManagement,
  'work.open-cluster-management.io',
  'ManifestWork',
  [
    ['applied and there', says('Applied True', 'Available True'), 'Successful'],
    ['applied', says('Applied True', 'Available False'), 'InProgress'],
    ['not applied', says('Applied False'), 'Failed'],
  ],
);

celRuleCases(
  openClusterManagement,
  'cluster.open-cluster-management.io',
  'ManagedCluster',
  [
    [
      'joined',
      says(
        'ManagedClusterJoined True',
        'ManagedClusterConditionAvailable True',
      ),
      'Successful',
    ],
    ['silent', says('ManagedClusterConditionAvailable Unknown'), 'InProgress'],
    ['denied', says('HubAcceptedManagedCluster False'), 'Failed'],
  ],
);
