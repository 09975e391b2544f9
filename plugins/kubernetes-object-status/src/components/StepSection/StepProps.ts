import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { StepObjects } from '../../hooks/StepObjects';

/** What a step is drawn from. @internal */
export interface StepProps {
  execution: Execution;
  step: StepExecution;
  objects?: StepObjects;
  /** Whether what moves may be shown to move. */
  isMoving: boolean;
  /** Milliseconds on the server's clock. */
  now: number;
}
