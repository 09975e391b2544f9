import { celRuleCases, says } from '../testUtils/celRuleCases';
import { datadog } from './datadog';

const group = 'datadoghq.com';

celRuleCases(datadog, group, 'DatadogMetric', [
  [
    'has a value',
    says('Active True', 'Valid True', 'Updated True', 'Error False'),
    'Successful',
  ],
  [
    'has none yet',
    says('Active True', 'Valid False', 'Updated False'),
    'InProgress',
  ],
  [
    'is not updated any more',
    says('Valid True', 'Updated False'),
    'InProgress',
  ],
  [
    'cannot be retrieved',
    says('Active True', 'Valid False', 'Error True'),
    'Failed',
  ],
]);

celRuleCases(datadog, group, 'DatadogAgent', [
  [
    'all parts run',
    {
      status: {
        agent: { state: 'Running' },
        clusterAgent: { state: 'Running' },
      },
    },
    'Successful',
  ],
  [
    'a part is on its way',
    {
      status: {
        agent: { state: 'Updating' },
        clusterAgent: { state: 'Running' },
      },
    },
    'InProgress',
  ],
  [
    'a part failed',
    {
      status: {
        agent: { state: 'Running' },
        clusterAgent: { state: 'Failed' },
      },
    },
    'Failed',
  ],
]);

celRuleCases(datadog, group, 'DatadogMonitor', [
  ['there in the service', says('Active True', 'Created True'), 'Successful'],
  ['refused by the service', says('Active False', 'Error True'), 'Failed'],
]);
