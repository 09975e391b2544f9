import { z } from 'zod';
import { KubernetesObject } from './KubernetesObject';

const conditionSchema = z.looseObject({
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  message: z.string().optional(),
});

const statusSchema = z.looseObject({
  conditions: z.array(conditionSchema).optional(),
});

/** @internal */
export type Condition = z.infer<typeof conditionSchema>;

/** An object's condition of that type, if it reports one. @internal */
export function conditionOf(
  object: KubernetesObject,
  type: string,
): Condition | undefined {
  const status = statusSchema.parse(object.status ?? {});
  return status.conditions?.find(condition => condition.type === type);
}
