import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { StepObjects } from '../../hooks/StepObjects';
import { Replay } from '../../hooks/useReplay';

/** @internal */
export interface TimelineProps {
  /** As it is, whatever moment is looked at. */
  execution: Execution;
  objects: ReadonlyMap<number, StepObjects>;
  title: string;
  replay: Replay;
  /** Milliseconds on the server's clock. */
  now: number;
}
