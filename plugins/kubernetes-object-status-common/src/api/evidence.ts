import { z } from 'zod';

const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** A condition of an object as it was. @public */
export const conditionSchema = z.object({
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  message: z.string().optional(),
  /** By the cluster's clock. */
  changedAt: z.string().optional(),
});

/** An Event of the cluster about an object. @public */
export const objectEventSchema = z.object({
  type: z.string(),
  reason: z.string(),
  message: z.string(),
  count: z.number(),
  /** By the cluster's clock. */
  lastSeen: z.string().optional(),
  reportedBy: z.string().optional(),
  container: z.string().optional(),
});

/** One run of a container: the one that goes on, or the one before it. @public */
export const containerRunSchema = z.object({
  /** `Waiting`, `Running` or `Terminated`; more may come. */
  state: z.string(),
  reason: z.string().optional(),
  message: z.string().optional(),
  exitCode: z.number().optional(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
});

/** A container of a Pod as it was. @public */
export const containerSchema = z.object({
  name: z.string(),
  /** `Init`, `Sidecar` or `Main`; more may come. */
  role: z.string(),
  image: z.string().optional(),
  ready: z.boolean(),
  restarts: z.number(),
  now: containerRunSchema.optional(),
  previous: containerRunSchema.optional(),
});

/** The last lines that a container wrote, masked before they were kept. @public */
export const logTailSchema = z.object({
  container: z.string(),
  /** Of the run before the current one. */
  previous: z.boolean(),
  lines: z.array(z.string()),
  capturedAt: z.string(),
  /** There were more lines before these. */
  truncated: z.boolean(),
  /** Values that were taken out because they look like secrets. */
  masked: z.number(),
});

/** An object as it was at the moment at which something was kept of it. @public */
export const captureSchema = z.object({
  /** `Failed`: it went to Failed then; `Ended`: the step ended then. More may come. */
  moment: z.string(),
  at: z.string(),
  status: z.string(),
  reason: z.string(),
  params,
  message: z.string(),
  /** When it was no longer Failed, if that came. */
  healedAt: z.string().optional(),
  conditions: z.array(conditionSchema),
  containers: z.array(containerSchema),
  /** The newest first. */
  events: z.array(objectEventSchema),
  logs: z.array(logTailSchema),
  /** Why there are no logs though there is a container: `Off`, `Forbidden`, `NoAnswer`; more may come. */
  logsMissing: z.string().optional(),
  /** Values in it that were taken out because they look like secrets; those of logs are counted there. */
  masked: z.number(),
  /** It was larger than what is kept: only what tells most of it is here. */
  cut: z.boolean(),
  /** Quotas and limits of its namespace, and its node, where they could be read. */
  context: z.array(
    z.object({ kind: z.string(), name: z.string(), said: z.string() }),
  ),
});

/** Answer of `GET /v1/executions/{id}/steps/{n}/objects/{uid}/evidence`. @public */
export const objectEvidenceSchema = z.object({
  objectId: z.string(),
  uid: z.string().optional(),
  cluster: z.string(),
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  /** Newest first. */
  captures: z.array(captureSchema),
});

/** @public */
export type Condition = z.infer<typeof conditionSchema>;
/** @public */
export type ObjectEventRow = z.infer<typeof objectEventSchema>;
/** @public */
export type ContainerRun = z.infer<typeof containerRunSchema>;
/** @public */
export type ContainerRow = z.infer<typeof containerSchema>;
/** @public */
export type KeptLogTail = z.infer<typeof logTailSchema>;
/** @public */
export type Capture = z.infer<typeof captureSchema>;
/** @public */
export type ObjectEvidence = z.infer<typeof objectEvidenceSchema>;
