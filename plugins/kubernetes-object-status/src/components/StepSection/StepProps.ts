import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { StepObjects } from '../../hooks/StepObjects';
import { Folding } from '../../hooks/useFolding';
import { StepLayout } from '../../views/layOutStep';
import { ObjectsView } from '../../views/objectTables';

/** What a step is drawn from. @internal */
export interface StepProps {
  step: StepExecution;
  objects?: StepObjects;
  /** Absent before its objects are known, and while it waits. */
  layout?: StepLayout;
  view: ObjectsView;
  folding: Folding;
  isFolded: boolean;
  setFolded: (step: number, isFolded: boolean) => void;
  /** Whether what moves may be shown to move. */
  isMoving: boolean;
  /** Milliseconds on the server's clock. */
  now: number;
  /** Width of the section in pixels; absent where it is not known. */
  width?: number;
}
