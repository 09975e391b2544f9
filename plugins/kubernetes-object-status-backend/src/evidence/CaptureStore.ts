import { KeptLogTail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Capture } from './Capture';

/** What came of reading the logs of a capture. */
export interface ReadLogs {
  logs: KeptLogTail[];
  /** Why there is none of some, where none could be read. */
  missing?: Capture['logsMissing'];
}

/** Adds to what was kept, and forgets it; SQL lives in `database/evidence`. */
export interface CaptureStore {
  /** Of a capture that is stored; of one that is gone it does nothing. */
  addLogs(id: string, read: ReadLogs): Promise<void>;
  /**
   * Forgets what was kept longer ago than so many milliseconds, in batches,
   * until nothing is left or the signal aborts; says how many there were.
   */
  purge(olderThanMs: number, signal?: AbortSignal): Promise<number>;
}
