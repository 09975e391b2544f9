import { OutcomeName } from '../stabilization/StepState';

/** What is known of one execution of a step that is over. @public */
export interface PastStep {
  outcome: OutcomeName;
  /** Seconds from the step's start until its aggregate was first Successful; absent: it never was. */
  firstSuccessfulSeconds?: number;
  /**
   * Of each time that it was Successful and something broke it: after how many
   * seconds. What the afterwatch saw counts as well.
   */
  brokenAfterSeconds?: number[];
  /** The stabilization timeout that it ran with. */
  statusStabilizationTimeoutSeconds: number;
}

/** The timeouts of the step as they are set now. @public */
export interface PresentTimeouts {
  stepExecutionTimeoutSeconds: number | null;
  statusStabilizationTimeoutSeconds: number;
}

/** What one timeout should be, or why nobody can tell. @public */
export type AdvisedTimeout =
  | {
      type: 'Advised';
      seconds: number;
      /** How many executions it rests on. */
      n: number;
      /** One English sentence. */
      why: string;
    }
  | {
      type: 'NotEnough';
      n: number;
      /** How many it takes. */
      needed: number;
      why: string;
    }
  | {
      /** There is enough, and it does not tell. */
      type: 'NotKnown';
      n: number;
      why: string;
    };

/** @public */
export interface TimeoutAdvice {
  stepExecutionTimeout: AdvisedTimeout;
  statusStabilizationTimeout: AdvisedTimeout;
  /** Seconds to the end of the window in 95 of 100 executions; absent where nobody can tell. */
  percentile95Seconds?: number;
}
