import {
  objectStatusNames,
  warningCodes,
  causeCodes,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';

/**
 * Schemas of what the API answers. A client parses with them at its border.
 *
 * Statuses, outcomes and codes may grow within v1: an unknown one is read as a
 * plain string and is never taken for a success (`api.md` section 1).
 */
const growing = <T extends string>(values: readonly T[]) =>
  z.union([z.enum(values as unknown as [T, ...T[]]), z.string()]);

const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** @public */
export const warningSchema = z.object({
  code: growing(warningCodes),
  params,
  message: z.string(),
});

/** One object of a step with its verdict. @public */
export const objectRowSchema = z.object({
  id: z.string(),
  uid: z.string().optional(),
  cluster: z.string(),
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  applied: z.boolean(),
  counted: z.boolean(),
  notCounted: z.string().optional(),
  parentId: z.string().optional(),
  revision: z.string().optional(),
  status: growing(objectStatusNames),
  reason: z.string(),
  params,
  message: z.string(),
  since: z.string(),
  verified: z.boolean(),
  cause: growing(causeCodes).optional(),
  /** What the cause's sentence speaks of; `explainCause` says it. */
  causeParams: params.optional(),
  warnings: z.array(warningSchema),
  columns: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Position in the table; rows keep their place while values change. */
  position: z.number(),
});

/** Answer of `GET .../steps/{n}/objects`. @public */
export const objectListSchema = z.object({
  /** Give it back as `since` to get only what changed after it. */
  version: z.number(),
  items: z.array(objectRowSchema),
  /** Ids of rows that are gone since `since`. */
  removed: z.array(z.string()),
  /**
   * Of a moment whose rows are kept no longer: statuses and reasons are true,
   * nothing else is told.
   */
  partial: z.boolean().optional(),
  /** Of a moment: since when the rows had been so; absent before the first. */
  validFrom: z.string().optional(),
  /** Of a moment: when they changed next; absent after the last change. */
  validUntil: z.string().optional(),
});

/** A recorded change of an object's status, or of the step. @public */
export const transitionSchema = z.object({
  seq: z.number(),
  at: z.string(),
  step: z.number(),
  /** `object` for a change of an object, `step` for one of the step itself. */
  subject: z.enum(['object', 'step']),
  objectId: z.string().optional(),
  kind: z.string().optional(),
  name: z.string().optional(),
  /** Object: the status it went to. Step: its aggregate, where it has one. */
  status: z.string().optional(),
  previousStatus: z.string().optional(),
  /** Object: its reason. Step: what happened, for instance `WindowOpened`. */
  reason: z.string(),
  message: z.string(),
});

/** Answer of `GET /v1/executions/{id}/transitions`. @public */
export const transitionListSchema = z.object({
  items: z.array(transitionSchema),
  nextCursor: z.string().optional(),
});

/** @public */
export type ApiWarning = z.infer<typeof warningSchema>;
/** @public */
export type ObjectRow = z.infer<typeof objectRowSchema>;
/** @public */
export type ObjectList = z.infer<typeof objectListSchema>;
/** @public */
export type Transition = z.infer<typeof transitionSchema>;
/** @public */
export type TransitionList = z.infer<typeof transitionListSchema>;
