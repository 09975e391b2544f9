import { AppliedReference } from '../graph/ObjectGraph';
import { ObjectStatusName } from '../judging/Judgement';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectStatusCheck } from '../options';
import { OutcomeName, StepPhase } from '../stabilization/StepState';

/** Input of `evaluate`. @public */
export interface EvaluateInput {
  objects: KubernetesObject[];
  applied?: AppliedReference[];
  /** RFC 3339; without it no grace has passed. */
  now?: string;
  options?: Partial<ObjectStatusCheck>;
}

/** A row of `evaluate`'s answer. @public */
export interface EvaluatedObject {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
  uid?: string;
  counted: boolean;
  status: ObjectStatusName;
  reason: string;
  message: string;
}

/** @public */
export interface EvaluateResult {
  aggregate: string;
  objects: EvaluatedObject[];
}

/** Something that happens in virtual time; `at` is in seconds since the start. @public */
export type SimulationEvent = { at: number } & (
  | { objects: KubernetesObject[] }
  | { upsert?: KubernetesObject[]; delete?: Array<string | KubernetesObject> }
  | {
      statuses: Record<string, ObjectStatusName>;
      fingerprint?: string;
      revision?: string;
    }
  | { gap: 'start'; objects?: string[] }
  | { gap: 'end'; objects?: string[]; unchanged?: boolean }
  | { cancel: true }
);

/** Input of `simulate`. @public */
export interface SimulateInput {
  id?: string;
  objectStatusCheck?: Partial<ObjectStatusCheck>;
  applied?: AppliedReference[];
  events: SimulationEvent[];
  /** Seconds at which the simulation stops; default: when nothing can change any more. */
  until?: number;
}

/** @public */
export interface SimulatedInstant {
  at: number;
  aggregate?: string;
  phase: StepPhase;
  why: string;
}

/** @public */
export interface SimulateResult {
  id?: string;
  outcome: OutcomeName | null;
  /** Seconds; `null` while there is no outcome. */
  at: number | null;
  stabilized: boolean;
  verified: boolean;
  timeline: SimulatedInstant[];
}
