import { z } from 'zod';

/** An environment as it is configured. @public */
export const environmentSchema = z.object({
  name: z.string(),
  /** `production`, `staging`, `testing` or `development`; more may come. */
  tier: z.string(),
  /** Clusters that belong to it and that the caller may see; absent: every one. */
  clusters: z.array(z.string()).optional(),
  /** Namespaces that belong to it, with `*` for any text; absent: every one. */
  namespaces: z.array(z.string()).optional(),
});

/** Answer of `GET /v1/environments`. @public */
export const environmentListSchema = z.object({
  items: z.array(environmentSchema),
});

/** @public */
export type Environment = z.infer<typeof environmentSchema>;
/** @public */
export type EnvironmentList = z.infer<typeof environmentListSchema>;
