import {
  Execution,
  FinishStepRequest,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ScopeTarget } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { DraftFault, DraftStep } from './Draft';
import { DraftContext } from './DraftContext';
import { Faults } from './Faults';
import { resolveStep } from './resolveStep';
import { ApplyEnd, applyFailureCause, FinishedStep } from './StepReport';

/** What a pipeline says of a step, ready to be decided upon. */
export interface PreparedFinish {
  finished: FinishedStep;
  faults: DraftFault[];
  /** Where it applied something that was not named before. */
  targets: ScopeTarget[];
}

/** How applying ended, in the engine's words (R15). */
export function endOf({ result, error }: FinishStepRequest): ApplyEnd {
  if (result === 'applied') return { type: 'Applied' };
  const message = error ?? 'the pipeline gave no reason';
  return { type: 'ApplyFailed', cause: applyFailureCause(message), message };
}

/** The step with what was applied, in the places that were recorded for it. */
export async function resolveFinish(
  {
    execution,
    recorded,
    request,
  }: {
    execution: Pick<Execution, 'environment'>;
    recorded: StepExecution;
    request: FinishStepRequest;
  },
  context: DraftContext,
  faults: Faults,
): Promise<DraftStep> {
  const { config } = context;
  const { name, type, targets, objectStatusCheck } = recorded;
  const { objects, manifests } = request;
  const places = {
    clusters: config.clusters.map(cluster => cluster.name),
    environment: config.environments.find(
      known => known.name === execution.environment,
    ),
  };
  return resolveStep(
    {
      name,
      type,
      targets,
      objects,
      manifests,
      objectStatusCheck,
      continueOnFailure: recorded.continueOnFailure,
    },
    '',
    places,
    context,
    faults,
  );
}
