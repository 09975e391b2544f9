import { z } from 'zod';

/** One fault of a body or a query. @public */
export const faultSchema = z.object({
  /** JSON pointer into the body, or `/query/<name>`; empty for the whole. */
  pointer: z.string(),
  message: z.string(),
});

/** Body of every answer that is not a success (`api.md` section 1). @public */
export const errorBodySchema = z.object({
  error: z.object({
    name: z.string(),
    message: z.string(),
    /** Stable; what a program decides by. */
    code: z.string(),
    /** Problem type: a URI that names the kind of problem. */
    type: z.string(),
    faults: z.array(faultSchema),
  }),
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({ statusCode: z.number() }),
});

/** @public */
export type Fault = z.infer<typeof faultSchema>;
/** @public */
export type ErrorBody = z.infer<typeof errorBodySchema>;
