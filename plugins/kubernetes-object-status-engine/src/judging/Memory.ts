import { Instant, ObjectStatusName } from './Judgement';

/** What one container did in this step. */
export interface ContainerMemory {
  /** Ends seen so far, those from before the step included. */
  ends: number;
  /** Ends with an error in this step. */
  errors: number;
  exitCode?: number;
  /** Since when we see it: no life in this step can be longer. */
  seenSince?: Instant;
  /** Since when it runs, by our clock. */
  runningSince?: Instant;
  /** Since when it is ready, by our clock. */
  readySince?: Instant;
  /** Longest life in this step, in milliseconds. */
  longestLifeMs: number;
}

/** A grace: how much of it has passed. */
export interface GraceMemory {
  elapsedMs: number;
  /** Last look at which it was needed. */
  at: Instant;
  /** Whether it ran after that look. */
  isRunning: boolean;
}

/** What a kind's rule keeps of an object. */
export interface RuleMemory {
  containers?: Record<string, ContainerMemory>;
  grace?: GraceMemory;
  /** Workloads: template of the revision that was fully available in this step. */
  availableRevision?: string;
  /** Live replicas when the step first saw it. */
  firstReplicas?: number;
  replicaFailureSince?: Instant;
  /** DaemonSets: names of the nodes that did not count when nodes were last seen. */
  leftOutNodes?: string[];
  /** Custom resources: specification when the step first saw it, and its status. */
  firstStatus?: string;
  firstSpec?: string;
  /** Custom resources: another version than the applied one was seen. */
  wasSeenOtherwise?: boolean;
  waitingSince?: Instant;
  /** APIServices: last look at which another object of the step was in progress. */
  othersBusyAt?: Instant;
}

/** What the judge keeps of an object from look to look. */
export interface ObjectMemory {
  firstSeenAt?: Instant;
  /** The uid it is bound to (R16). */
  uid?: string;
  goneAt?: Instant;
  /** R3: uid and template when it was last there. */
  revision?: string;
  /** How often it was bound anew. */
  bindings?: number;
  /** R8: the live object has contained the manifest, or need not any more. */
  isApplied?: boolean;
  differsFrom?: string;
  /** R8: generation, template and version at the first look. */
  firstTemplate?: string;
  firstVersion?: string;
  /** R11: images and template when it was applied. */
  appliedTemplate?: string;
  appliedImages?: Record<string, string>;
  changedByOther?: string;
  /** Topmost owners: a Pod below was leaving at the last look. */
  isMakingRoom?: boolean;
  /** Topmost owners: when we saw that the last leaving Pod below was gone. */
  roomMadeAt?: Instant;
  /** A Job that was complete when it was last seen. */
  wasFinal?: boolean;
  completedBefore?: boolean;
  /** Last status on proven evidence. */
  proven?: { status: ObjectStatusName; reason: string };
  shown?: { status: string; reason: string; since: Instant };
  rule?: RuleMemory;
}

/**
 * What judging has to remember of a step: first sightings, baselines, lives of
 * containers, graces. A plain JSON value, stored with the step; it goes into
 * `judge` and comes out of it anew.
 *
 * @public
 */
export interface Memory {
  /** By the object's id within the step. */
  objects: Record<string, ObjectMemory>;
  /** When each list was first seen whole, by its key. */
  lists: Record<string, Instant>;
  /** Uids of the nodes that the step first saw, by cluster; for steps with DaemonSets. */
  nodes?: Record<string, string[]>;
  /** R9: uid and resourceVersion of every counted object when it was last seen. */
  continuity: Record<string, string>;
}

/** The memory of a step that was never looked at. @public */
export const emptyMemory: Memory = {
  objects: {},
  lists: {},
  continuity: {},
};
