import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { defaultObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { DossierMaterial } from '../composeDossier';

/** A step that has ended, for reasons that the test gives. */
export function aStepExecution(
  overrides: Partial<StepExecution> = {},
): StepExecution {
  return {
    ...{ number: 1, name: 'Deploy checkout', type: 'raw-yaml' },
    state: 'Finished',
    targets: [{ cluster: 'prod-eu', namespace: 'shop' }],
    objectStatusCheck: defaultObjectStatusCheck,
    continueOnFailure: false,
    counts: {},
    waitingFor: [],
    warnings: [],
    outcome: 'Failed',
    ...overrides,
  };
}

/** An execution of one step, with nothing kept of it; every reader sees everything. */
export function aMaterial({
  step = {},
  ...overrides
}: Partial<DossierMaterial> & {
  step?: Partial<StepExecution>;
} = {}): DossierMaterial {
  const only = aStepExecution(step);
  return {
    execution: {
      outcome: only.outcome,
      causeCode: only.explanation?.cause,
      steps: [only],
    },
    applied: [],
    rows: [],
    captures: [],
    maySeeEvidence: () => true,
    ...overrides,
  };
}
