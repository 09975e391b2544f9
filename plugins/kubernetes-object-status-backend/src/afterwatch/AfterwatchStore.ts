import {
  Afterwatch,
  Instant,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Healing, NewCapture } from '../evidence/NewCapture';
import { AppliedObject, StepKey } from '../observation/StepStore';

/** A step that ended Successful and is still watched. */
export interface ListedWatch extends StepKey {
  until: Instant;
  /** R11: ids of its objects that another execution was recorded for. */
  takenOver: string[];
}

/** The same with all that watching begins with. */
export interface WatchedStep extends ListedWatch {
  applied: AppliedObject[];
  afterwatch: Afterwatch;
}

/** What has become of a watched step. */
export interface AfterwatchWrite extends StepKey {
  afterwatch: Afterwatch;
  /** A note is new or worse: its owner is to be told. */
  isTold: boolean;
  /** What is kept of objects that failed; oldest first. */
  captures?: NewCapture[];
  /** Objects that were Failed when they were written, and are no more. */
  healed?: Healing[];
}

/** Where watched steps are kept. SQL lives in `database/afterwatch`. */
export interface AfterwatchStore {
  /** All that is watched, whose time ends last first; cheap, asked again and again. */
  list(): Promise<ListedWatch[]>;
  /** Of those named, the ones that are still watched. */
  load(keys: StepKey[]): Promise<WatchedStep[]>;
  /**
   * Writes what was found in one transaction. The step and its outcome are not
   * touched (R12).
   *
   * @throws FencedError - another process owns the cluster now; nothing was written
   */
  write(write: AfterwatchWrite): Promise<void>;
  /** The database's clock. */
  now(): Promise<Instant>;
}
