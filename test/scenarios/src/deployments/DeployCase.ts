import { PodRule } from '@object-status/test-control-plane';
import { Scene } from './Scene';

/** An execution as it must be once everything has ended. */
export interface ExpectedExecution {
  version: string;
  /** Who recorded it; default `cli`, a pipeline. */
  source?: 'observed' | 'api' | 'cli';
  /** Who changed the workload, where nobody reported it. */
  actor?: string;
  outcome: string;
  /** Version of the execution that took it over, or `unknown` for other hands. */
  supersededBy?: string;
  /** Reason or cause of its end. */
  because?: string;
  /** Codes of the warnings of its steps, all of them. */
  warnings?: string[];
  /** Codes of what came after its success, all of them; default: not looked at. */
  afterwards?: string[];
  /** Reasons that its history has. */
  seen?: string[];
}

/** How something is deployed, and which executions that leads to. */
export interface DeployCase {
  /** Completes "a deployment by ...". */
  name: string;
  pods?: PodRule[];
  /** Whether an entity of the catalog names the workloads, so that they are recorded by themselves. */
  isWatched?: boolean;
  /** Whether it is played with the portal killed amid as well; default `true`. */
  isAlsoRestarted?: boolean;
  /** What pipelines and other hands do, one after the other. */
  play: (scene: Scene) => Promise<void>;
  /** Every execution of the namespace, the oldest first, and no other. */
  then: ExpectedExecution[];
}
