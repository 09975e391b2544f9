import { z } from 'zod';
import { kubernetesObjectSchema } from './engineInputs';
import { PastExecution } from './pastExecution';
import { StepRequest } from './requests';

const time = z.iso.datetime({ offset: true });
const text = z.string().min(1);

/** What a step is made of is checked where reported ones are. */
const stepSchema = z.custom<StepRequest>(
  step => z.looseObject({ name: text, type: text }).safeParse(step).success,
  'must be a step with a name and a type',
);

const eventSchema = z.strictObject({
  at: time,
  cluster: text,
  upsert: z.array(kubernetesObjectSchema).optional(),
  delete: z.array(kubernetesObjectSchema).optional(),
});

/** A past execution as a program or a file gives it. @public */
export const pastExecutionSchema: z.ZodType<PastExecution> = z.strictObject({
  key: text.max(256),
  createdAt: time,
  entityRef: text.optional(),
  environment: text.optional(),
  version: text.optional(),
  title: text.optional(),
  source: z
    .strictObject({
      url: text.optional(),
      actor: text.optional(),
      commit: z.strictObject({ sha: text, time: time.optional() }).optional(),
    })
    .optional(),
  steps: z.array(stepSchema).min(1),
  events: z.array(eventSchema),
  cancelled: z.strictObject({ at: time, reason: text }).optional(),
});
