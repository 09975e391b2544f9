import { z } from 'zod';

/** What is read of a manifest; everything else is passed on as it is. @internal */
export const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
  }),
});

/** @internal */
export type Manifest = z.infer<typeof manifestSchema>;
