import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

/** k6. */
export const loadTests: CelRule[] = forKinds('k6.io', ['TestRun', 'K6'], {
  ...phases('status.stage', { failed: ['error'], successful: ['finished'] }),
  note: 'initialization, initialized, created, started and stopped are on their way.',
  children: [
    { apiVersion: 'batch/v1', kind: 'Job' },
    { apiVersion: 'v1', kind: 'Pod' },
  ],
});
