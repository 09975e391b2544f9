import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

/** Buckets that are claimed like volumes (lib-bucket-provisioner: Rook, NooBaa). */
export const objectBucket: CelRule[] = forKinds(
  'objectbucket.io',
  ['ObjectBucketClaim', 'ObjectBucket'],
  phases('status.phase', { failed: ['Failed'], successful: ['Bound'] }),
);
