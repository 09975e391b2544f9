import { z } from 'zod';
import { Kind } from './Kind';
import {
  countOrPercentSchema,
  labelSelectorSchema,
  metadataSchema,
  podTemplateSchema,
} from './metadata';

const daemonSetSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: z.looseObject({
    selector: labelSelectorSchema,
    template: podTemplateSchema,
    minReadySeconds: z.number().optional(),
    revisionHistoryLimit: z.number().default(10),
    updateStrategy: z
      .looseObject({
        type: z.string().default('RollingUpdate'),
        rollingUpdate: z
          .looseObject({
            maxSurge: countOrPercentSchema.optional(),
            maxUnavailable: countOrPercentSchema.optional(),
          })
          .optional(),
      })
      .default({ type: 'RollingUpdate' }),
  }),
  status: z.looseObject({}).default({}),
});

/** @internal */
export type DaemonSet = z.infer<typeof daemonSetSchema>;

/** @internal */
export const daemonSets = new Kind<DaemonSet>(
  { apiVersion: 'apps/v1', kind: 'DaemonSet' },
  daemonSetSchema,
);
