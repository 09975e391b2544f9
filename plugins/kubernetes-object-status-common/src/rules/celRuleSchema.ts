import { CelRule } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';

const expressionSchema = z
  .string({ error: 'must be a CEL expression, written as text' })
  .regex(/\S/, { error: 'must be a CEL expression; leave it out instead' });

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

const groupSchema = z
  .string({
    error: 'must be an API group such as argoproj.io ("" for the core group)',
  })
  .regex(new RegExp(`^((\\*\\.)?${label}(\\.${label})*)?$`), {
    error:
      'must be an API group such as argoproj.io, "" for the core group, or *.suffix such as *.crossplane.io; without a version',
  });

const kindSchema = z
  .string({ error: 'must be a kind such as Rollout, or * for every kind' })
  // Some kinds begin with a small letter: acid.zalan.do has `postgresql`.
  .regex(/^(\*|[A-Za-z][-A-Za-z0-9]*)$/, {
    error: 'must be a kind such as Rollout, or * for every kind',
  });

const childSchema = z.strictObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
});

const fields = z.strictObject({
  group: groupSchema,
  kind: kindSchema,
  paused: expressionSchema.optional(),
  unknown: expressionSchema.optional(),
  inProgress: expressionSchema.optional(),
  failed: expressionSchema.optional(),
  successful: expressionSchema.optional(),
  current: expressionSchema.optional(),
  message: expressionSchema.optional(),
  note: z.string().optional(),
  children: z.array(childSchema).optional(),
});

const STATUSES = [
  'paused',
  'unknown',
  'inProgress',
  'failed',
  'successful',
] as const;

/**
 * A health rule in CEL as configuration and files have it. `current`, Flux's
 * word, becomes `successful`. Only the form is checked: whether its expressions
 * can be read is for `checkCelRule` of the engine's `./cel` to say.
 *
 * Source: `api.md` section 6.
 *
 * @public
 */
export const celRuleSchema: z.ZodType<CelRule> = fields.transform(
  ({ current, ...rule }, context): CelRule => {
    if (current !== undefined && rule.successful !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['current'],
        message: 'is another word for "successful": give only one of them',
      });
      return z.NEVER;
    }
    const whole =
      current === undefined ? rule : { ...rule, successful: current };
    if (STATUSES.every(status => whole[status] === undefined)) {
      context.addIssue({
        code: 'custom',
        message: `needs at least one of ${STATUSES.join(', ')}`,
      });
      return z.NEVER;
    }
    return whole;
  },
);

/** A list of health rules in CEL, one for each group and kind. @public */
export const celRulesSchema: z.ZodType<CelRule[]> = z
  .array(celRuleSchema, { error: 'must be a list of rules' })
  .superRefine((rules, context) => {
    rules.forEach(({ group, kind }, index) => {
      const first = rules.findIndex(
        each => each.group === group && each.kind === kind,
      );
      if (first === index) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'kind'],
        message: `rule ${
          first + 1
        } of the list is for ${kind} of "${group}", too: make one of both`,
      });
    });
  });
