import {
  EvaluateInput,
  objectStatusNames,
  SimulateInput,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';
import { objectStatusCheckSchema } from './executions';

/**
 * Schemas of what `evaluate` and `simulate` are given (`api.md` section 3).
 *
 * Identity is required. Everything else in `metadata` is taken as absent when
 * it is malformed: a cluster may send anything, and one odd label must not
 * keep an object from being judged.
 */
const text = z.string().optional().catch(undefined);
const texts = z.record(z.string(), z.string()).optional().catch(undefined);

const ownerReferenceSchema = z.looseObject({
  uid: z.string(),
  apiVersion: text,
  kind: text,
  name: text,
  controller: z.boolean().optional().catch(undefined),
});

const objectMetaSchema = z.looseObject({
  name: z.string().min(1),
  namespace: text,
  uid: text,
  resourceVersion: text,
  generation: z.number().optional().catch(undefined),
  creationTimestamp: text,
  deletionTimestamp: text,
  deletionGracePeriodSeconds: z.number().optional().catch(undefined),
  labels: texts,
  annotations: texts,
  finalizers: z.array(z.string()).optional().catch(undefined),
  ownerReferences: z.array(ownerReferenceSchema).optional().catch(undefined),
});

/** A Kubernetes object as a cluster sends it. @public */
export const kubernetesObjectSchema = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: objectMetaSchema,
});

/** Names what a step applied. @public */
export const appliedReferenceSchema = z.strictObject({
  cluster: z.string().optional(),
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  namespace: z.string().optional(),
  name: z.string().min(1),
  uid: z.string().optional(),
  generation: z.number().optional(),
  resourceVersion: z.string().optional(),
  manifest: z.record(z.string(), z.unknown()).optional(),
});

/** Settings of a step, any of them; a misspelt one is a fault. @public */
export const partialObjectStatusCheckSchema = z.strictObject({
  ...objectStatusCheckSchema.partial().shape,
  stepExecutionTimeoutSeconds: z.number().positive().nullable().optional(),
  statusStabilizationTimeoutSeconds: z.number().nonnegative().optional(),
  unschedulableGraceSeconds: z.number().nonnegative().optional(),
});

const instantSchema = z
  .string()
  .refine(value => !Number.isNaN(Date.parse(value)), {
    error: 'must be a time such as 2026-01-31T12:00:00Z',
  });

const evaluateInputShape = {
  objects: z.array(kubernetesObjectSchema),
  applied: z.array(appliedReferenceSchema).optional(),
  now: instantSchema.optional(),
  options: partialObjectStatusCheckSchema.optional(),
};

/** Input of `evaluate`. @public */
export const evaluateInputSchema: z.ZodType<EvaluateInput> =
  z.strictObject(evaluateInputShape);

/** One case of `evaluate --cases`. @public */
export const evaluateCaseSchema: z.ZodType<EvaluateInput & { id: string }> =
  z.looseObject({ id: z.string(), ...evaluateInputShape });

/** Answer of `POST /v1/evaluate`. @public */
export const evaluateResultSchema = z.object({
  aggregate: z.string(),
  objects: z.array(
    z.object({
      apiVersion: z.string(),
      kind: z.string(),
      namespace: z.string().optional(),
      name: z.string(),
      uid: z.string().optional(),
      counted: z.boolean(),
      status: z.enum(objectStatusNames),
      reason: z.string(),
      message: z.string(),
    }),
  ),
});

const secondsSchema = z.number().nonnegative();

/** The narrow forms come first: a gap may have `objects` too, as names. */
const simulationEventSchema = z.union(
  [
    z.strictObject({
      at: secondsSchema,
      gap: z.literal('start'),
      objects: z.array(z.string()).optional(),
    }),
    z.strictObject({
      at: secondsSchema,
      gap: z.literal('end'),
      objects: z.array(z.string()).optional(),
      unchanged: z.boolean().optional(),
    }),
    z.strictObject({ at: secondsSchema, cancel: z.literal(true) }),
    z.strictObject({
      at: secondsSchema,
      statuses: z.record(z.string(), z.enum(objectStatusNames)),
      fingerprint: z.string().optional(),
      revision: z.string().optional(),
    }),
    z.strictObject({
      at: secondsSchema,
      objects: z.array(kubernetesObjectSchema),
    }),
    z.strictObject({
      at: secondsSchema,
      upsert: z.array(kubernetesObjectSchema).optional(),
      delete: z.array(z.union([z.string(), kubernetesObjectSchema])).optional(),
    }),
  ],
  {
    error:
      'must have "at" in seconds and one of "objects", "upsert"/"delete", "statuses", "gap", "cancel"',
  },
);

/** Input of `simulate`, and one case of `simulate --cases`. @public */
export const simulateInputSchema: z.ZodType<SimulateInput> = z.looseObject({
  id: z.string().optional(),
  objectStatusCheck: partialObjectStatusCheckSchema.optional(),
  applied: z.array(appliedReferenceSchema).optional(),
  events: z.array(simulationEventSchema),
  until: secondsSchema.optional(),
});
