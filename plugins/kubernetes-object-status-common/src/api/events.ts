import { z } from 'zod';
import { executionSchema } from './executions';
import { transitionSchema } from './objects';

/** How an execution ended: data of its last event. @public */
export const executionOutcomeSchema = z.object({
  id: z.string(),
  outcome: z.string(),
  causeCode: z.string().optional(),
  finishedAt: z.string().optional(),
});

/**
 * Schemas of the data of the events of `GET /v1/executions/{id}/events`, by the
 * event's name. Other names may be added within v1 and are passed over.
 *
 * @public
 */
export const executionEventSchemas = {
  /** An entry of the history; the event's id is its seq. */
  transition: transitionSchema,
  /** What the execution is by the transitions before it. */
  state: executionSchema,
  /** It has ended; nothing comes after. */
  outcome: executionOutcomeSchema,
};

/** @public */
export type ExecutionOutcome = z.infer<typeof executionOutcomeSchema>;
