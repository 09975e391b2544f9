import { z } from 'zod';
import { Kind } from './Kind';
import {
  conditionSchema,
  countOrPercentSchema,
  labelSelectorSchema,
  metadataSchema,
  podTemplateSchema,
} from './metadata';

const deploymentSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: z.looseObject({
    replicas: z.number().default(1),
    selector: labelSelectorSchema,
    template: podTemplateSchema,
    paused: z.boolean().optional(),
    minReadySeconds: z.number().optional(),
    progressDeadlineSeconds: z.number().optional(),
    revisionHistoryLimit: z.number().default(10),
    strategy: z
      .looseObject({
        type: z.string().default('RollingUpdate'),
        rollingUpdate: z
          .looseObject({
            maxSurge: countOrPercentSchema.default('25%'),
            maxUnavailable: countOrPercentSchema.default('25%'),
          })
          .optional(),
      })
      .default({ type: 'RollingUpdate' }),
  }),
  status: z
    .looseObject({
      observedGeneration: z.number().optional(),
      replicas: z.number().optional(),
      updatedReplicas: z.number().optional(),
      readyReplicas: z.number().optional(),
      availableReplicas: z.number().optional(),
      collisionCount: z.number().optional(),
      conditions: z.array(conditionSchema).optional(),
    })
    .default({}),
});

/** @internal */
export type Deployment = z.infer<typeof deploymentSchema>;
/** @internal */
export type DeploymentStatus = Deployment['status'];

/** @internal */
export const deployments = new Kind<Deployment>(
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  deploymentSchema,
);
