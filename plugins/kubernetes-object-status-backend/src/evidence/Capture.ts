import { KeptLogTail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  Evidence,
  Instant,
  ObjectIdentity,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * What is kept of one object at one moment: what was at hand of it then,
 * without what hangs on it (each of those is kept by itself), reduced and
 * masked before it was stored.
 */
export interface Capture {
  executionId: string;
  /** From 1. */
  step: number;
  /** Id of its row. */
  objectId: string;
  uid?: string;
  identity: ObjectIdentity;
  /** Id of the row above it. */
  parentId?: string;
  /** It went to Failed, or the step ended. */
  moment: 'Failed' | 'Ended';
  at: Instant;
  /** When it was no longer Failed, if that came. */
  healedAt?: Instant;
  /** The object, its events, limits and node; logs are in `logs`. */
  evidence: Omit<Evidence, 'children' | 'logs' | 'identity'>;
  /** Values in it that were masked because they look like secrets. */
  masked?: number;
  /** It was too large: what it is made of was left out. */
  isCut?: boolean;
  logs: KeptLogTail[];
  /** Why there are no logs though there is a container. */
  logsMissing?: 'Off' | 'Forbidden' | 'NoAnswer';
}

/** Reads what was kept; SQL lives in `database/evidence`. */
export interface CaptureReader {
  /**
   * What was kept of an execution, or of one of its objects, oldest first; empty
   * where nothing was.
   */
  list(
    executionId: string,
    of?: { step: number; objectId: string },
  ): Promise<Capture[]>;
}
