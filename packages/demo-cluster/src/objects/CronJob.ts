import { z } from 'zod';
import { jobSpecSchema } from './Job';
import { Kind } from './Kind';
import { metadataSchema } from './metadata';

const referenceSchema = z.looseObject({ name: z.string(), uid: z.string() });

const cronJobSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: z.looseObject({
    schedule: z.string(),
    timeZone: z.string().optional(),
    suspend: z.boolean().optional(),
    concurrencyPolicy: z.string().default('Allow'),
    successfulJobsHistoryLimit: z.number().default(3),
    failedJobsHistoryLimit: z.number().default(1),
    jobTemplate: z.looseObject({
      metadata: z
        .looseObject({
          labels: z.record(z.string(), z.string()).optional(),
          annotations: z.record(z.string(), z.string()).optional(),
        })
        .optional(),
      spec: jobSpecSchema,
    }),
  }),
  status: z
    .looseObject({
      active: z.array(referenceSchema).optional(),
      lastScheduleTime: z.string().optional(),
      lastSuccessfulTime: z.string().optional(),
    })
    .default({}),
});

/** @internal */
export type CronJob = z.infer<typeof cronJobSchema>;

/** @internal */
export const cronJobs = new Kind<CronJob>(
  { apiVersion: 'batch/v1', kind: 'CronJob' },
  cronJobSchema,
);
