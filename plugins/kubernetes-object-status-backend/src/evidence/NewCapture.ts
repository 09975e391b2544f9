import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from './Capture';
import { LogTarget } from './logTargetsOf';

/** What is to be kept of one object; redacted, bounded, and not stored yet. */
export interface NewCapture
  extends Omit<Capture, 'executionId' | 'step' | 'logs'> {
  /** Its own, so that logs find it later. */
  id: string;
  /** Logs to be read once it is stored. */
  logTargets: LogTarget[];
}

/** An object that was Failed is so no more: said of its latest capture. */
export interface Healing {
  objectId: string;
  at: Instant;
}
