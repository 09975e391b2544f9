import { z } from 'zod';

const containerSchema = z.looseObject({
  name: z.string(),
  image: z.string(),
  /** `Always` makes an init container a sidecar. */
  restartPolicy: z.string().optional(),
  readinessProbe: z.looseObject({}).optional(),
});

/** A pod as the scripted kubelet reads it. @internal */
export const podSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string(),
    uid: z.string(),
    generation: z.number().optional(),
    deletionTimestamp: z.string().optional(),
    deletionGracePeriodSeconds: z.number().optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
  spec: z.looseObject({
    nodeName: z.string().optional(),
    restartPolicy: z.enum(['Always', 'OnFailure', 'Never']),
    containers: z.array(containerSchema).min(1),
    initContainers: z.array(containerSchema).optional(),
  }),
  status: z.looseObject({ phase: z.string().optional() }).optional(),
});

/** @internal */
export type Pod = z.infer<typeof podSchema>;
/** @internal */
export type ContainerSpec = z.infer<typeof containerSchema>;
