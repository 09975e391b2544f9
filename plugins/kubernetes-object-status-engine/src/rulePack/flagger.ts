import { CelRule } from '../rules/own/CelRule';

/** Flagger. */
export const flagger: CelRule[] = [
  {
    group: 'flagger.app',
    kind: 'Canary',
    paused:
      "at(object, 'status.phase', '') == 'WaitingPromotion' || (at(object, 'spec.suspend', false) && at(object, 'status.phase', '') != 'Failed')",
    failed: "at(object, 'status.phase', '') == 'Failed'",
    successful:
      "at(object, 'status.phase', '') in ['Succeeded', 'Initialized']",
    message: "messageOf(object, 'Promoted')",
    note: 'Initializing, Waiting, Progressing, Promoting, Finalising and Terminating are on their way; WaitingPromotion waits for a person.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
