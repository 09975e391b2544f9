import { CauseCode } from '../diagnosis/causeCodes';
import {
  AggregateStatus,
  Instant,
  Judgement,
  MessageParams,
  Warning,
} from '../judging/Judgement';
import { ObjectStatusCheck } from '../options';

/** @public */
export const outcomeNames = [
  'Successful',
  'Failed',
  'TimedOut',
  'Cancelled',
  'Superseded',
  'Inconclusive',
  'Skipped',
] as const;

/** The final word on a step or an execution. @public */
export type OutcomeName = (typeof outcomeNames)[number];

/** The object that decided, or one that was not there yet. @public */
export interface ExplainedObject {
  id: string;
  kind: string;
  namespace?: string;
  name: string;
  cluster: string;
  status: string;
  reason: string;
  params: MessageParams;
  message: string;
  /** Pod and container that the reason speaks of, where it speaks of one. */
  pod?: string;
  container?: string;
  cause?: CauseCode;
  /** What the cause's sentence speaks of. */
  causeParams?: MessageParams;
}

/** Why a step ended as it did. @public */
export interface Explanation {
  /** Stable code of the sentence, for instance `StableFor` or `TimedOutWaiting`. */
  code: string;
  params: MessageParams;
  /** One English sentence. */
  message: string;
  cause?: CauseCode;
  /** What decided, most decisive first; empty for a success. */
  objects: ExplainedObject[];
}

/** The outcome of a step, once and for all (R12). @public */
export interface StepOutcome {
  outcome: OutcomeName;
  at: Instant;
  /** Whether the status lasted for the whole window and its end was proven. */
  stabilized: boolean;
  verified: boolean;
  explanation: Explanation;
  warnings: Warning[];
}

/** R1: a status that has to last. @public */
export interface StabilizationWindow {
  status: 'Successful' | 'Failed';
  since: Instant;
  until: Instant;
  /** Failed windows: the objects that have been Failed throughout (R3). */
  failedThroughout: string[];
  /** R2: set once the cluster was asked to prove the end; it has 5 s. */
  proofAskedAt?: Instant;
}

/** R5: a window that did not last, and what broke it. @public */
export interface BrokenWindow {
  status: 'Successful' | 'Failed';
  since: Instant;
  at: Instant;
  why: string;
}

/** @public */
export type StepPhase = 'Applying' | 'Checking' | 'Stabilizing' | 'Finished';

/** What the reducer keeps of the last judgement. @public */
export interface JudgedSummary
  extends Pick<
    Judgement,
    | 'judgedBy'
    | 'aggregate'
    | 'failed'
    | 'revision'
    | 'fingerprint'
    | 'verified'
    | 'onlyLeavingMissing'
  > {
  counted: number;
  successful: number;
  /** Of the step and of its objects, each once; at most 20. */
  warnings?: Warning[];
  /** Counted objects that are not Successful, most decisive first; at most 20. */
  waitingFor: ExplainedObject[];
}

/** All that the reducer knows of a step: plain values, stored with it. @public */
export interface StepState {
  phase: StepPhase;
  check: ObjectStatusCheck;
  startedAt: Instant;
  /** Instant of the last event. */
  at: Instant;
  /** Absent until the first look. */
  judged?: JudgedSummary;
  window?: StabilizationWindow;
  /** Ids of objects that are blind, each with the instant since which. */
  gaps: Record<string, Instant>;
  /** R7: since when some counted object has been blind without a break. */
  blindSince?: Instant;
  firstSuccessfulAt?: Instant;
  /** R5: whether it has been Failed since it was first Successful. */
  failedSinceSuccessful: boolean;
  /** How often the aggregate became Successful. */
  successes: number;
  /** The last few; older ones are counted only. */
  brokenWindows: BrokenWindow[];
  outcome?: StepOutcome;
  /** The only timer. */
  wakeAt?: Instant;
}

/** R11: the execution that took a step over. @public */
export interface Takeover {
  executionId: string;
  /** What people call it: its version and run (`1.3.8, second run`), or its title. */
  title: string;
  /** Kind and name of the object that it took over. */
  object: string;
}

/** What can happen to a step. @public */
export type StepEvent =
  | { type: 'Applied'; at: Instant }
  | {
      type: 'ApplyFailed';
      at: Instant;
      cause: 'ApplyRefused' | 'ApplyConflict' | 'NotPermitted';
      message: string;
    }
  | { type: 'Judged'; at: Instant; judgement: Judgement }
  | { type: 'Tick'; at: Instant }
  | { type: 'GapStarted'; at: Instant; since: Instant; objects: string[] }
  | { type: 'GapEnded'; at: Instant; objects: string[]; unchanged: boolean }
  | { type: 'EndProven'; at: Instant }
  | { type: 'CancelRequested'; at: Instant; reason: string }
  /** `by` says what other hands did, in words; with `takeover` it was another execution. */
  | { type: 'Superseded'; at: Instant; by: string; takeover?: Takeover };

/** The event of a type. @internal */
export type EventOf<T extends StepEvent['type']> = Extract<
  StepEvent,
  { type: T }
>;

/** A change of the step that history keeps. @public */
export interface StepTransition {
  at: Instant;
  phase: StepPhase;
  aggregate?: AggregateStatus;
  /** `WindowOpened`, `WindowClosed`, `WindowRestarted`, `GapStarted`, ... */
  code: string;
  why: string;
}

/** What is to be done; data, carried out by whoever called the reducer. @public */
export type Effect =
  | { type: 'RecordTransition'; transition: StepTransition }
  | { type: 'ProveEnd'; windowEnd: Instant }
  | { type: 'Conclude'; outcome: StepOutcome };

/** @public */
export interface Reduction {
  state: StepState;
  effects: Effect[];
}
