import { z } from 'zod';
import { Kind } from './Kind';
import {
  countOrPercentSchema,
  labelSelectorSchema,
  metadataSchema,
  podTemplateSchema,
} from './metadata';

const statefulSetSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: z.looseObject({
    replicas: z.number().default(1),
    serviceName: z.string().optional(),
    selector: labelSelectorSchema,
    template: podTemplateSchema,
    podManagementPolicy: z.string().default('OrderedReady'),
    minReadySeconds: z.number().optional(),
    revisionHistoryLimit: z.number().default(10),
    ordinals: z.looseObject({ start: z.number().optional() }).optional(),
    updateStrategy: z
      .looseObject({
        type: z.string().default('RollingUpdate'),
        rollingUpdate: z
          .looseObject({
            partition: z.number().optional(),
            maxUnavailable: countOrPercentSchema.optional(),
          })
          .optional(),
      })
      .default({ type: 'RollingUpdate' }),
    volumeClaimTemplates: z
      .array(
        z.looseObject({
          metadata: z.looseObject({
            name: z.string(),
            labels: z.record(z.string(), z.string()).optional(),
          }),
          spec: z.looseObject({}).optional(),
        }),
      )
      .optional(),
  }),
  status: z
    .looseObject({
      currentRevision: z.string().optional(),
      currentReplicas: z.number().optional(),
      collisionCount: z.number().optional(),
    })
    .default({}),
});

/** @internal */
export type StatefulSet = z.infer<typeof statefulSetSchema>;

/** @internal */
export const statefulSets = new Kind<StatefulSet>(
  { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  statefulSetSchema,
);
