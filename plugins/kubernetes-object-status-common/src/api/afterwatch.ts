import { z } from 'zod';

/** Trouble that came after a green verdict. It changes no outcome. @public */
export const afterwatchNoteSchema = z.object({
  at: z.string(),
  step: z.number(),
  /** `Failed`, `Restarted`, `Deleted`, `NotReady`; more may come. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  /** The row of the step's table that it came to, or a Pod that came later. */
  object: z.object({
    id: z.string(),
    cluster: z.string(),
    kind: z.string(),
    namespace: z.string().optional(),
    name: z.string(),
  }),
  /** When it was over again, if that came. */
  healedAt: z.string().optional(),
});

/** What was watched after a successful end. @public */
export const afterwatchSchema = z.object({
  /**
   * `Watching`, `Over`, or `NotSeen`: some object could not be seen in the end,
   * so nobody knows; more may come.
   */
  state: z.string(),
  until: z.string(),
  /** Oldest first, at most 20. */
  notes: z.array(afterwatchNoteSchema),
});

/** @public */
export type AfterwatchNote = z.infer<typeof afterwatchNoteSchema>;
/** @public */
export type Afterwatch = z.infer<typeof afterwatchSchema>;
