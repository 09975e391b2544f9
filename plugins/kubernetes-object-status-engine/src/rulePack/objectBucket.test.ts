import { celRuleCases } from '../testUtils/celRuleCases';
import { objectBucket } from './objectBucket';

celRuleCases(objectBucket, 'objectbucket.io', 'ObjectBucketClaim', [
  ['bound', { status: { phase: 'Bound' } }, 'Successful'],
  ['pending', { status: { phase: 'Pending' } }, 'InProgress'],
  ['released', { status: { phase: 'Released' } }, 'InProgress'],
  ['failed', { status: { phase: 'Failed' } }, 'Failed'],
]);
