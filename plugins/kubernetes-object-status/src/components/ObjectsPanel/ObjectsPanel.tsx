import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { StepObjects } from '../../hooks/StepObjects';
import { StepSection } from '../StepSection';

/** @internal */
export interface ObjectsPanelProps {
  execution: Execution;
  /** By step number; every step of the execution has an entry. */
  objects: Map<number, StepObjects>;
  /** Whether what moves may be shown to move. */
  isMoving: boolean;
  /** Milliseconds on the server's clock. */
  now: number;
}

/**
 * The steps of an execution with their objects.
 *
 * @internal
 */
export function ObjectsPanel(props: ObjectsPanelProps) {
  const { execution, objects, isMoving, now } = props;
  return (
    <>
      {execution.steps.map(step => (
        <StepSection
          key={`${execution.id}/${step.number}`}
          execution={execution}
          step={step}
          objects={objects.get(step.number)}
          isMoving={isMoving}
          now={now}
        />
      ))}
    </>
  );
}
