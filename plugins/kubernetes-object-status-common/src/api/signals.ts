import { z } from 'zod';

/**
 * Channel of Backstage's signals on which every change of an execution is told.
 *
 * @public
 */
export const executionsChannel = 'kubernetes-object-status:executions';

/**
 * Says that an execution changed, and nothing about it: a channel is not
 * authorised by entity, so whoever hears it asks again with its own rights.
 * `version` is the execution's `sequence` after the change.
 *
 * @public
 */
export const executionSignalSchema = z.object({
  executionId: z.string(),
  version: z.number(),
});

/** @public */
export type ExecutionSignal = z.infer<typeof executionSignalSchema>;
