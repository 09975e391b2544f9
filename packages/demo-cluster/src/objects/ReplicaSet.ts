import { z } from 'zod';
import { Kind } from './Kind';
import {
  conditionSchema,
  labelSelectorSchema,
  metadataSchema,
  podTemplateSchema,
} from './metadata';

const replicaSetSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: z.looseObject({
    replicas: z.number().default(1),
    minReadySeconds: z.number().optional(),
    selector: labelSelectorSchema,
    template: podTemplateSchema,
  }),
  status: z
    .looseObject({
      observedGeneration: z.number().optional(),
      replicas: z.number().optional(),
      readyReplicas: z.number().optional(),
      availableReplicas: z.number().optional(),
      terminatingReplicas: z.number().optional(),
      conditions: z.array(conditionSchema).optional(),
    })
    .default({}),
});

/** @internal */
export type ReplicaSet = z.infer<typeof replicaSetSchema>;

/** @internal */
export const replicaSets = new Kind<ReplicaSet>(
  { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  replicaSetSchema,
);
