import { z } from 'zod';
import {
  conditionSchema,
  containerSchema,
  logTailSchema,
  objectEventSchema,
} from './evidence';
import { objectRowSchema, transitionSchema } from './objects';

const manifest = z.record(z.string(), z.unknown());

/** What can be told of an object at one moment. @public */
export const objectMomentSchema = z.object({
  at: z.string(),
  /** Absent where it is not there. */
  status: z.string().optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
  conditions: z.array(conditionSchema),
  containers: z.array(containerSchema),
  /** The newest first. */
  events: z.array(objectEventSchema),
  /** The object, reduced and masked as everything that is kept; absent where it is not there. */
  manifest: manifest.optional(),
});

/**
 * Answer of `GET /v1/executions/{id}/steps/{n}/objects/{uid}`: one object of a
 * step, with everything that its drawer shows.
 *
 * @public
 */
export const objectDetailSchema = z.object({
  step: z.object({
    number: z.number(),
    name: z.string(),
    state: z.string(),
    outcome: z.string().optional(),
    finishedAt: z.string().optional(),
  }),
  row: objectRowSchema,
  /** From the root to its owner. */
  owners: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      revision: z.string().optional(),
    }),
  ),
  node: z.string().optional(),
  labels: z.record(z.string(), z.string()),
  transitions: z.array(transitionSchema),
  /** As it was when the step ended; absent while it runs, and where nothing was kept. */
  ended: objectMomentSchema.optional(),
  /** As the cluster shows it now; absent where it cannot be asked. */
  now: objectMomentSchema.optional(),
  /** Why there is no `now`: `NoAnswer`, `Forbidden`, `NotAsked` (no such cluster any more, or a Secret); more may come. */
  nowMissing: z.string().optional(),
  /** As it was applied, reduced and masked; absent for what was not applied, or reported by name only. */
  applied: manifest.optional(),
  /** Whether its containers' logs can be had: `Live`, `Kept`, `Off`, `Forbidden`, `NotAPod`; more may come. */
  logs: z.string(),
  /**
   * The caller may not read evidence: events, messages of conditions and
   * containers, the live manifest and logs are left out.
   */
  evidenceWithheld: z.boolean(),
});

/** Answer of `GET .../objects/{uid}/log`: the last lines of a container. @public */
export const objectLogSchema = logTailSchema.extend({
  /** Read when it failed or when the step ended, not now. */
  kept: z.boolean(),
});

/** @public */
export type ObjectMoment = z.infer<typeof objectMomentSchema>;
/** @public */
export type ObjectDetail = z.infer<typeof objectDetailSchema>;
/** @public */
export type ObjectLog = z.infer<typeof objectLogSchema>;
