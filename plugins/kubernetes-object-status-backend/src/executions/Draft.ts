import {
  ApiWarning,
  Fault,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ScopeTarget } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AppliedObject } from '../observation/StepStore';

/** Who or what reports an execution. */
export interface Source {
  type: string;
  url?: string;
  actor?: string;
  commit?: { sha: string; time?: string };
}

/** A step before it is recorded: defaults filled in, objects named. */
export interface DraftStep {
  name: string;
  type: string;
  targets: ScopeTarget[];
  check: ObjectStatusCheck;
  continueOnFailure: boolean;
  /** One for each object and target; manifests whole, Secrets reduced. */
  applied: AppliedObject[];
}

/** An execution before it is recorded. */
export interface Draft {
  entityRef?: string;
  environment: string;
  version?: string;
  title?: string;
  source: Source;
  steps: DraftStep[];
  warnings: ApiWarning[];
  /** `stepwise`: a step starts when the pipeline says so. */
  report: 'complete' | 'stepwise';
  /** `wait`: nothing starts while something else runs for its entity and environment. */
  concurrency: 'supersede' | 'wait';
}

/** A fault of a draft, with its stable code and the HTTP status it means. */
export interface DraftFault extends Fault {
  code: string;
  tooLarge?: boolean;
}

/** Every cluster and namespace that a draft touches, each once. */
export function targetsOf(draft: Pick<Draft, 'steps'>): ScopeTarget[] {
  const found = draft.steps.flatMap(step =>
    step.applied.length > 0 ? step.applied : step.targets,
  );
  const distinct = new Map(
    found.map(({ cluster, namespace }) => [
      JSON.stringify([cluster, namespace]),
      { cluster, namespace },
    ]),
  );
  return [...distinct.values()];
}
