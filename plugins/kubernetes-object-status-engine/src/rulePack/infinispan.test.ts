import { celRuleCases, says } from '../testUtils/celRuleCases';
import { infinispan } from './infinispan';

celRuleCases(infinispan, 'infinispan.org', 'Infinispan', [
  [
    'every member sees the same',
    says('PrelimChecksPassed True', 'WellFormed True'),
    'Successful',
  ],
  [
    'members are missing',
    says('PrelimChecksPassed True', 'WellFormed False'),
    'InProgress',
  ],
  [
    'is upgraded',
    says('PrelimChecksPassed True', 'WellFormed True', 'Upgrade True'),
    'InProgress',
  ],
  [
    'shut down',
    { spec: { replicas: 0 }, ...says('GracefulShutdown True') },
    'Paused',
  ],
]);

celRuleCases(infinispan, 'infinispan.org', 'Backup', [
  ['done', { status: { phase: 'Succeeded' } }, 'Successful'],
  ['runs', { status: { phase: 'Running' } }, 'InProgress'],
  ['failed', { status: { phase: 'Failed' } }, 'Failed'],
]);
