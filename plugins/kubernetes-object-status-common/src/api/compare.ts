import { z } from 'zod';
import { executionSummarySchema } from './executions';

/**
 * A field that differs; absent on the side that does not have it, and
 * `{ "$withheld": true }` for a value that is never kept.
 *
 * @public
 */
export const fieldDifferenceSchema = z.object({
  /** As people write it, for instance `spec.template.spec.containers[app].image`. */
  path: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

/** An applied object that is not the same in both. @public */
export const objectDifferenceSchema = z.object({
  /** `Added`, `Removed` or `Changed`; more may come. */
  change: z.string(),
  cluster: z.string(),
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  /** Of a changed object; at most 200, values of Secrets never. */
  fields: z.array(fieldDifferenceSchema),
  /** Fields that differ beyond those, or `0`. */
  more: z.number(),
  /** Its manifest is not known on one side at least: nothing can be said of its fields. */
  unknown: z.boolean(),
});

/** How long something took on each side, in seconds; absent where it did not happen. @public */
const timingSchema = z.object({
  name: z.string(),
  beforeSeconds: z.number().optional(),
  afterSeconds: z.number().optional(),
});

/**
 * Answer of `GET /v1/executions/{id}/compare`: what differs between an earlier
 * execution (`before`) and the one that was asked for (`after`).
 *
 * @public
 */
export const comparisonSchema = z.object({
  before: executionSummarySchema,
  after: executionSummarySchema,
  objects: z.array(objectDifferenceSchema),
  /** Applied objects that are the same in both. */
  unchangedObjects: z.number(),
  /**
   * Of the unchanged those with values that are never kept (of ConfigMaps,
   * environment variables): such a value may be another one. Absent: none.
   */
  notFullyCompared: z.number().optional(),
  images: z.array(
    z.object({
      kind: z.string(),
      namespace: z.string().optional(),
      name: z.string(),
      container: z.string(),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
  /** Settings of the check that differ, by step. */
  settings: z.array(
    z.object({
      step: z.number(),
      stepName: z.string(),
      setting: z.string(),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ),
  timing: z.object({
    total: timingSchema,
    steps: z.array(timingSchema),
    /** Until each applied object was successful for good; the slowest first, at most 20. */
    objects: z.array(timingSchema.extend({ kind: z.string() })),
  }),
  causes: z.object({
    before: z.array(z.string()),
    after: z.array(z.string()),
  }),
});

/** @public */
export type FieldDifference = z.infer<typeof fieldDifferenceSchema>;
/** @public */
export type ObjectDifference = z.infer<typeof objectDifferenceSchema>;
/** @public */
export type Comparison = z.infer<typeof comparisonSchema>;
