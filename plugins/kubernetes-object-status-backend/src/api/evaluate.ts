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
  limits: { objects: number },
): Route[] {
  return [
    route<operations['evaluateObjects']>({
      method: 'post',
      path: '/v1/evaluate',
      permission: executionReadPermission,
      action: 'read',
      async handle({ body }) {
        requireFew(body.objects.length, limits.objects);
        return { body: evaluate(parse(body)) };
      },
    }),
  ];
}

/** Judging does not pause: nobody else is served meanwhile. */
function requireFew(count: number, limit: number): void {
  if (count <= limit) return;
  const message = `There are ${count} objects, and ${limit} are allowed: judge fewer at once`;
  throw new Problem({
    status: 413,
    code: 'TooManyObjects',
    message,
    faults: [{ pointer: '/objects', message }],
  });
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
