import { z } from 'zod';

/**
 * An object as the API server answers it: its metadata is checked, the rest is
 * kept as it came.
 *
 * @internal
 */
export const kubernetesObjectSchema = z.looseObject({
  apiVersion: z.string().optional(),
  kind: z.string().optional(),
  metadata: z.looseObject({
    name: z.string().optional(),
    namespace: z.string().optional(),
    uid: z.string().optional(),
    generation: z.number().optional(),
    resourceVersion: z.string().optional(),
    deletionTimestamp: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
});

/** @internal */
export type KubernetesObject = z.infer<typeof kubernetesObjectSchema>;

/** What a list answers. @internal */
export const kubernetesListSchema = z.looseObject({
  metadata: z.looseObject({ resourceVersion: z.string() }),
  items: z.array(kubernetesObjectSchema),
});
