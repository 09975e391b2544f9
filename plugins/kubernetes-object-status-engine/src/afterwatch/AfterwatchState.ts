import {
  Fingerprint,
  Instant,
  MessageParams,
  ObjectIdentity,
} from '../judging/Judgement';
import { ObjectStatusCheck } from '../options';

/** What trouble can be, the mildest first. @public */
export const afterwatchCodes = [
  'Restarted',
  'NotReady',
  'Failed',
  'Deleted',
] as const;

/** @public */
export type AfterwatchCode = (typeof afterwatchCodes)[number];

/** One trouble of one applied object after its step was Successful. @public */
export interface AfterwatchNote {
  /** When it began. */
  at: Instant;
  /** The worst that it has come to. */
  code: AfterwatchCode;
  /**
   * `kind` and `name` of the object, `count` of restarts since the step's end,
   * `detail`, and where a cause is known `cause` with what its sentence speaks of.
   */
  params: MessageParams;
  /** English sentence made from code and params. */
  message: string;
  /** The applied object that it came to, whichever of its children shows it. */
  object: ObjectIdentity & { id: string };
  /** When it was over again, if that came. */
  healedAt?: Instant;
}

/** What is remembered of an applied object from look to look. @public */
export interface WatchedObject {
  /** Restarts of containers since the step's end. */
  restarts: number;
  /** Since when it has not been ready, without a break. */
  notReadySince?: Instant;
  /** Since when it is well again, while its last note is open. */
  wellSince?: Instant;
  /** Somebody scales it or rolls it anew: not ready says nothing until it is Successful. */
  isChanging?: boolean;
}

/** How watching ended. @public */
export interface AfterwatchEnd {
  at: Instant;
  /**
   * `Elapsed`: the time is over. `TakenOver`: every object belongs to others
   * now. `NotSeen`: some object could not be seen in the end.
   */
  reason: 'Elapsed' | 'TakenOver' | 'NotSeen';
}

/**
 * All that is known of a step after its Successful end: plain values, stored
 * beside the step and never in it (R12).
 *
 * @public
 */
export interface AfterwatchState {
  check: ObjectStatusCheck;
  /** When the step ended. */
  endedAt: Instant;
  until: Instant;
  /** How long an object may be not ready before that is trouble. */
  graceMs: number;
  /** Instant of the last event. */
  at: Instant;
  /** R3: of the last look at each object that could be seen. */
  fingerprint: Fingerprint;
  /** Restart counts of Pods that were seen, by row. */
  restarts: Record<string, number>;
  /** By the id of the applied object; absent: nothing to remember. */
  objects: Record<string, WatchedObject>;
  /** Ids of objects that belong to another execution, or to other hands (R11). */
  takenOver: string[];
  /** Oldest first, at most 20. */
  notes: AfterwatchNote[];
  /** Nothing was looked at yet, or some object could not be seen at the last look. */
  isBlind: boolean;
  over?: AfterwatchEnd;
  /** The only timer. */
  wakeAt?: Instant;
}
