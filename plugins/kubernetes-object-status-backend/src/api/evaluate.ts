import {
  evaluateInputSchema,
  executionReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  EvaluateInput,
  EvaluateResult,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { operations } from '../schema/openapiTypes.generated';
import { Problem } from './Problem';
import { route, Route } from './Route';

/** The route that judges without recording; every caller who may read may ask. */
export function evaluateRoutes(
  evaluate: (input: EvaluateInput) => EvaluateResult,
): Route[] {
  return [
    route<operations['evaluateObjects']>({
      method: 'post',
      path: '/v1/evaluate',
      permission: executionReadPermission,
      action: 'read',
      async handle({ body }) {
        return { body: evaluate(parse(body)) };
      },
    }),
  ];
}

function parse(body: unknown): EvaluateInput {
  const parsed = evaluateInputSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 50).map(({ path, message }) => ({
    pointer: path.map(part => `/${escape(String(part))}`).join(''),
    message,
  }));
  throw new Problem({
    status: 422,
    code: 'NotAnObject',
    message: `The objects cannot be judged: ${faults[0].pointer} ${faults[0].message}`,
    faults,
  });
}

/** As RFC 6901 has it. */
function escape(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1');
}
