import { z } from 'zod';
import { afterwatchSchema } from './afterwatch';
import { warningSchema } from './objects';

const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** Step states, in the order in which a step goes through them. @public */
export const stepStates = [
  'Queued',
  'Applying',
  'Checking',
  'Stabilizing',
  'Finished',
] as const;

/** @public */
export const executionStates = ['Queued', 'Running', 'Finished'] as const;

/** An object that decided a step, or that was not there yet. @public */
export const explainedObjectSchema = z.object({
  id: z.string(),
  cluster: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  status: z.string(),
  reason: z.string(),
  params,
  message: z.string(),
  pod: z.string().optional(),
  container: z.string().optional(),
  cause: z.string().optional(),
  /** What the cause's sentence speaks of; `explainCause` says it. */
  causeParams: params.optional(),
});

/** Why a step ended as it did. @public */
export const explanationSchema = z.object({
  code: z.string(),
  params,
  message: z.string(),
  cause: z.string().optional(),
  objects: z.array(explainedObjectSchema),
});

/** @public */
export const objectStatusCheckSchema = z.object({
  mode: z.enum(['check', 'none']),
  stepExecutionTimeoutSeconds: z.number().nullable(),
  statusStabilizationTimeoutSeconds: z.number(),
  waitForJobs: z.boolean(),
  pausedObjects: z.enum(['wait', 'successful', 'failed']),
  unknownObjects: z.enum(['accept', 'wait', 'fail']),
  oldPods: z.enum(['wait', 'ignoreLeaving']),
  daemonSetNodes: z.enum(['ready', 'all']),
  unschedulableGraceSeconds: z.number(),
  requireLoadBalancerAddress: z.boolean(),
  requireIngressAddress: z.boolean(),
  requireReadyEndpoints: z.boolean(),
  onTimeoutWhileStabilizing: z.enum(['succeed', 'fail']),
  allowEmpty: z.boolean(),
  ignoreDifferences: z.array(z.string()),
});

/** @public */
export const targetSchema = z.object({
  cluster: z.string(),
  namespace: z.string().optional(),
});

/** One step of an execution. @public */
export const stepSchema = z.object({
  number: z.number(),
  name: z.string(),
  type: z.string(),
  state: z.union([z.enum(stepStates), z.string()]),
  targets: z.array(targetSchema),
  objectStatusCheck: objectStatusCheckSchema,
  continueOnFailure: z.boolean(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  /** When the step times out; absent without a limit or before it starts. */
  timeoutAt: z.string().optional(),
  aggregate: z.string().optional(),
  /** How many counted objects have each status. */
  counts: z.record(z.string(), z.number()),
  window: z
    .object({ status: z.string(), since: z.string(), until: z.string() })
    .optional(),
  /** Objects that are not Successful now, most decisive first; at most 20. */
  waitingFor: z.array(explainedObjectSchema),
  outcome: z.string().optional(),
  stabilized: z.boolean().optional(),
  verified: z.boolean().optional(),
  explanation: explanationSchema.optional(),
  warnings: z.array(warningSchema),
});

/** Type of the source of an execution that nobody reported. @public */
export const observedSourceType = 'observed';

/** Type of the source of an execution of the past that was imported. @public */
export const importedSourceType = 'imported';

/** Who or what reported an execution. @public */
export const sourceSchema = z.object({
  /** `observed`: nobody, it was recorded because a workload had changed. `imported`: it is of the past. */
  type: z.string(),
  url: z.string().optional(),
  actor: z.string().optional(),
  commit: z.object({ sha: z.string(), time: z.string().optional() }).optional(),
});

const executionFields = {
  id: z.string(),
  /** Permalink in the portal. */
  url: z.string(),
  entityRef: z.string().optional(),
  environment: z.string(),
  version: z.string().optional(),
  release: z.string().optional(),
  title: z.string().optional(),
  source: sourceSchema,
  state: z.union([z.enum(executionStates), z.string()]),
  outcome: z.string().optional(),
  /** Cause of the worst step. */
  causeCode: z.string().optional(),
  createdAt: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  /** Goes up with every change; what a page compares. */
  sequence: z.number(),
};

/** An execution in a list. @public */
export const executionSummarySchema = z.object({
  ...executionFields,
  stepCount: z.number(),
  explanation: z.string().optional(),
  /** How often there was trouble after it had been successful; absent: never. */
  afterwatchNotes: z.number().optional(),
});

/** A step that an execution took over from another one (R11). @public */
export const takenStepSchema = z.object({
  executionId: z.string(),
  step: z.number(),
  /** What people call that execution. */
  title: z.string(),
  /** Kind and name of the object that was taken over. */
  object: z.string(),
});

/** An execution with its steps. @public */
export const executionSchema = z.object({
  ...executionFields,
  /** The server's time at the answer: what `startedAt` and `timeoutAt` are compared with. */
  now: z.string().optional(),
  steps: z.array(stepSchema),
  warnings: z.array(warningSchema),
  /** Steps of other executions that it took over when it was recorded. */
  supersedes: z.array(takenStepSchema).optional(),
  /** The report that it counts as; then it is in no list, metric or report itself. */
  adoptedBy: z.string().optional(),
  /** What came after a successful end; absent where nothing was watched. */
  afterwatch: afterwatchSchema.optional(),
  /** What the caller may do with it: `cancel`. */
  allowedActions: z.array(z.string()),
});

/** Answer of `GET /v1/executions`. @public */
export const executionListSchema = z.object({
  items: z.array(executionSummarySchema),
  nextCursor: z.string().optional(),
  totalItems: z.number().optional(),
});

/** Answer of `POST /v1/executions`. @public */
export const createdExecutionSchema = z.object({
  id: z.string(),
  url: z.string(),
  steps: z.array(z.object({ number: z.number(), state: z.string() })),
  warnings: z.array(warningSchema),
  /** It was recorded by itself before, and has become the report. */
  adopted: z.boolean().optional(),
});

/** @public */
export type ExplainedObjectRow = z.infer<typeof explainedObjectSchema>;
/** @public */
export type StepExecution = z.infer<typeof stepSchema>;
/** @public */
export type TakenStep = z.infer<typeof takenStepSchema>;
/** @public */
export type Execution = z.infer<typeof executionSchema>;
/** @public */
export type ExecutionSummary = z.infer<typeof executionSummarySchema>;
/** @public */
export type ExecutionList = z.infer<typeof executionListSchema>;
/** @public */
export type CreatedExecution = z.infer<typeof createdExecutionSchema>;
