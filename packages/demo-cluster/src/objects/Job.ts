import { z } from 'zod';
import { Kind } from './Kind';
import { conditionSchema, metadataSchema, podTemplateSchema } from './metadata';

/** Spec of a Job, also as a CronJob's template has it. @internal */
export const jobSpecSchema = z.looseObject({
  completions: z.number().optional(),
  parallelism: z.number().default(1),
  backoffLimit: z.number().default(6),
  activeDeadlineSeconds: z.number().optional(),
  ttlSecondsAfterFinished: z.number().optional(),
  suspend: z.boolean().optional(),
  completionMode: z.string().optional(),
  template: podTemplateSchema,
});

const jobSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: metadataSchema,
  spec: jobSpecSchema,
  status: z
    .looseObject({
      startTime: z.string().optional(),
      completionTime: z.string().optional(),
      succeeded: z.number().optional(),
      failed: z.number().optional(),
      conditions: z.array(conditionSchema).optional(),
      uncountedTerminatedPods: z
        .looseObject({
          succeeded: z.array(z.string()).optional(),
          failed: z.array(z.string()).optional(),
        })
        .optional(),
    })
    .default({}),
});

/** @internal */
export type Job = z.infer<typeof jobSchema>;

/** @internal */
export const jobs = new Kind<Job>(
  { apiVersion: 'batch/v1', kind: 'Job' },
  jobSchema,
);

/** The type of the condition that ended a Job. @internal */
export function endOfJob({ status }: Job): 'Complete' | 'Failed' | undefined {
  const isTrue = (type: string) =>
    status.conditions?.some(
      condition => condition.type === type && condition.status === 'True',
    );
  if (isTrue('Complete')) return 'Complete';
  return isTrue('Failed') ? 'Failed' : undefined;
}
