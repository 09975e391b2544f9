import { z } from 'zod';

/** @internal */
export const ownerReferenceSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  name: z.string(),
  uid: z.string(),
  controller: z.boolean().optional(),
  blockOwnerDeletion: z.boolean().optional(),
});

/** Metadata of an object of a namespace. @internal */
export const metadataSchema = z.looseObject({
  name: z.string(),
  namespace: z.string(),
  uid: z.string(),
  resourceVersion: z.string(),
  generation: z.number().default(0),
  creationTimestamp: z.string(),
  deletionTimestamp: z.string().optional(),
  deletionGracePeriodSeconds: z.number().optional(),
  finalizers: z.array(z.string()).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
  ownerReferences: z.array(ownerReferenceSchema).optional(),
});

/** @internal */
export type Metadata = z.infer<typeof metadataSchema>;

/** A condition of a workload's status. @internal */
export const conditionSchema = z.looseObject({
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  message: z.string().optional(),
  lastUpdateTime: z.string().optional(),
  lastTransitionTime: z.string().optional(),
});

/** @internal */
export type Condition = z.infer<typeof conditionSchema>;

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/** @internal */
export const labelSelectorSchema = z.looseObject({
  matchLabels: z.record(z.string(), z.string()).optional(),
  matchExpressions: z
    .array(
      z.looseObject({
        key: z.string(),
        operator: z.enum(operators),
        values: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

/** @internal */
export type LabelSelector = z.infer<typeof labelSelectorSchema>;

/** @internal */
export const podTemplateSchema = z.looseObject({
  metadata: z
    .looseObject({
      labels: z.record(z.string(), z.string()).optional(),
      annotations: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  spec: z.looseObject({ restartPolicy: z.string().optional() }),
});

/** @internal */
export type PodTemplate = z.infer<typeof podTemplateSchema>;

/** A count or a part of the whole, such as `25%`. @internal */
export const countOrPercentSchema = z.union([z.number(), z.string()]);

/** @internal */
export type CountOrPercent = z.infer<typeof countOrPercentSchema>;
