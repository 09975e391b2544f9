import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** A step of an execution at an instant. */
export interface Moment {
  executionId: string;
  step: number;
  at: Instant;
}
