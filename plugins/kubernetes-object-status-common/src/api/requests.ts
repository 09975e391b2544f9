import {
  AppliedReference,
  ObjectStatusCheck,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** A step as a pipeline reports it. @public */
export interface StepRequest {
  name: string;
  type: string;
  /** Short for one target. */
  cluster?: string;
  namespace?: string;
  targets?: Array<{ cluster: string; namespace?: string }>;
  manifests?: Array<Record<string, unknown>>;
  objects?: AppliedReference[];
  apply?: boolean;
  objectStatusCheck?: Partial<ObjectStatusCheck>;
  continueOnFailure?: boolean;
}

/** Body of `POST /v1/executions`. @public */
export interface ExecutionRequest {
  entityRef?: string;
  environment?: string;
  version?: string;
  title?: string;
  source?: {
    type: string;
    url?: string;
    actor?: string;
    commit?: { sha: string; time?: string };
  };
  /** Instead of `steps`: the steps of that release. */
  release?: string;
  steps?: StepRequest[];
  /** `stepwise`: the pipeline reports the start and end of each step. */
  report?: 'complete' | 'stepwise';
  concurrency?: 'supersede' | 'wait';
}

/** Body of `POST /v1/executions/{id}/steps/{n}/finish`. @public */
export interface FinishStepRequest {
  result: 'applied' | 'failed';
  /** What was applied, in place of what was named when it was recorded. */
  objects?: AppliedReference[];
  manifests?: Array<Record<string, unknown>>;
  /** Why it failed, in the words of whoever applied it. */
  error?: string;
}

/** Query of `GET /v1/executions`. @public */
export interface ExecutionQuery {
  entityRef?: string;
  /** Any of these owns the entity. */
  ownerRef?: string[];
  environment?: string;
  cluster?: string;
  namespace?: string;
  state?: string;
  outcome?: string;
  source?: string;
  causeCode?: string;
  since?: string;
  until?: string;
  q?: string;
  /** By an instant, with `-` the latest first; without it newest first. */
  orderBy?: 'startedAt' | '-startedAt' | 'finishedAt' | '-finishedAt';
  limit?: number;
  cursor?: string;
}
