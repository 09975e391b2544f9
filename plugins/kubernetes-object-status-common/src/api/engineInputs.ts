import {
  EvaluateInput,
  objectStatusNames,
  SimulateInput,
  SimulationEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';
import { objectStatusCheckSchema } from './executions';

/**
 * Schemas of what `evaluate` and `simulate` are given (`api.md` section 3).
 *
 * Identity is required. Everything else in `metadata` is taken as absent when
 * it is malformed: a cluster may send anything, and one odd label must not
 * keep an object from being judged. `null` stands for absent, as Go and Python
 * write it, where it has no meaning of its own.
 */
const absentIfNull = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform(value => value ?? undefined);

const text = z.string().optional().catch(undefined);
const texts = z.record(z.string(), z.string()).optional().catch(undefined);

/** Some write it as text; it counts all the same. */
const generation = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);

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
  generation: generation.optional().catch(undefined),
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
  cluster: absentIfNull(z.string()),
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  namespace: absentIfNull(z.string()),
  name: z.string().min(1),
  uid: absentIfNull(z.string()),
  generation: absentIfNull(z.number()),
  resourceVersion: absentIfNull(z.string()),
  manifest: absentIfNull(z.record(z.string(), z.unknown())),
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
  applied: absentIfNull(z.array(appliedReferenceSchema)),
  now: absentIfNull(instantSchema),
  options: absentIfNull(partialObjectStatusCheckSchema),
};

/** Input of `evaluate`. @public */
export const evaluateInputSchema: z.ZodType<EvaluateInput> =
  z.looseObject(evaluateInputShape);

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

const missingForm =
  'must have "at" in seconds and one of "objects", "upsert" or "delete", "statuses", "gap", "cancel"';

const changeSchema = z.strictObject({
  at: secondsSchema,
  upsert: absentIfNull(z.array(kubernetesObjectSchema)),
  delete: absentIfNull(z.array(z.union([z.string(), kubernetesObjectSchema]))),
});

const names = absentIfNull(z.array(z.string()));
const objects = z.array(kubernetesObjectSchema);

/** Each form of an event by the field that tells it; a gap may have `objects` too, as names. */
const eventForms: Array<[string, z.ZodType<SimulationEvent>]> = [
  [
    'gap',
    z.discriminatedUnion('gap', [
      z.strictObject({
        at: secondsSchema,
        gap: z.literal('start'),
        objects: names,
      }),
      z.strictObject({
        at: secondsSchema,
        gap: z.literal('end'),
        objects: names,
        unchanged: absentIfNull(z.boolean()),
      }),
    ]),
  ],
  ['cancel', z.strictObject({ at: secondsSchema, cancel: z.literal(true) })],
  [
    'statuses',
    z.strictObject({
      at: secondsSchema,
      statuses: z.record(z.string(), z.enum(objectStatusNames)),
      fingerprint: absentIfNull(z.string()),
      revision: absentIfNull(z.string()),
    }),
  ],
  ['objects', z.strictObject({ at: secondsSchema, objects })],
  ['upsert', changeSchema],
  ['delete', changeSchema],
];

/** A union would only say that no form fits; this says what is wrong with the one that is meant. */
const simulationEventSchema = z
  .record(z.string(), z.unknown())
  .transform((event, context): SimulationEvent => {
    const form = eventForms.find(([field]) => field in event);
    const parsed = form?.[1].safeParse(event);
    if (parsed?.success) return parsed.data;
    const issues = parsed?.error.issues ?? [{ message: missingForm, path: [] }];
    for (const { message, path } of issues) {
      context.addIssue({ code: 'custom', message, path });
    }
    return z.NEVER;
  });

/** Input of `simulate`, and one case of `simulate --cases`. @public */
export const simulateInputSchema: z.ZodType<SimulateInput> = z.looseObject({
  id: absentIfNull(z.string()),
  objectStatusCheck: absentIfNull(partialObjectStatusCheckSchema),
  applied: absentIfNull(z.array(appliedReferenceSchema)),
  events: z.array(simulationEventSchema),
  until: absentIfNull(secondsSchema),
});
