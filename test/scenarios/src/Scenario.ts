import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Manifest, PodRule } from '@object-status/test-control-plane';
import { Portal } from './portal/Portal';
import { Stage } from './stage/Stage';

/**
 * How the step comes to the portal:
 * - `manifestsAfterApply`: `kubectl apply`, then `wait -f FILE`;
 * - `answerOfApply`: `kubectl apply -o json | wait -f -`;
 * - `manifestsBeforeApply`: `wait -f FILE` first, the apply once it is watched;
 * - `neverApplied`: `wait -f FILE` and no apply at all.
 */
export type Reporting =
  | 'manifestsAfterApply'
  | 'answerOfApply'
  | 'manifestsBeforeApply'
  | 'neverApplied';

/** One row of the step's tables, as it must be at the end. */
export interface ExpectedObject {
  kind: string;
  /** Regular expression for the whole name. */
  name: string;
  status: string;
  /** Any of these; absent = any reason. */
  reason?: string[];
}

/** What must come out, and must have been. */
export interface Expectation {
  exitCode: number;
  outcome: string;
  /** Whether the outcome lasted for the whole window. */
  stabilized: boolean;
  /** Any of these; a success has none. */
  cause?: string[];
  /** All of it must be in what the command line prints on stdout. */
  says: RegExp[];
  objects: ExpectedObject[];
  /** How many were recorded, this one first; default 1. */
  executions?: number;
  /** Aggregates that the step must have gone through. */
  seen?: string[];
  /** Aggregates that it must never have had. */
  never?: string[];
}

/** Given, when, then. */
export interface Scenario {
  /** Completes "a step with ...". */
  name: string;
  timeoutSeconds: number;
  stabilizationSeconds: number;
  /** How the scripted kubelet drives the pods. */
  pods?: PodRule[];
  /** What is there before the step. */
  given?: (stage: Stage) => Promise<unknown>;
  manifests: Manifest[];
  reporting: Reporting;
  /** What other hands do once the step is as `when` says. */
  otherHands?: {
    when: (execution: Execution) => boolean;
    act: (stage: Stage, portal: Portal) => Promise<unknown>;
  };
  then: Expectation;
  /** What the portal must have written nowhere: database, log, configuration. */
  keptNowhere?: string[];
}
