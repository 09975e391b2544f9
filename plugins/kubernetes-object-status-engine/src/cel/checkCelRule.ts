import { CelRule } from '../rules/own/CelRule';
import { CelEvaluator } from './CelEvaluator';
import { CelSyntaxError } from './CelSyntaxError';

/** An expression of a rule that cannot be used. @public */
export interface CelFault {
  /** Which field of the rule. */
  field: keyof CelRule;
  /** One sentence with the expression, the place in it, and what is wrong. */
  message: string;
}

/** The fields of a rule that are expressions. */
export const expressionFields = [
  'paused',
  'unknown',
  'inProgress',
  'failed',
  'successful',
  'message',
] as const satisfies Array<keyof CelRule>;

function sentence(source: string, error: CelSyntaxError): string {
  const shown = source.length > 80 ? `${source.slice(0, 80)}...` : source;
  const { position } = error;
  const place = position ? ` at ${position.line}:${position.column}` : '';
  return `cannot read the CEL expression '${shown}'${place}: ${error.message}`;
}

/**
 * What is wrong with the expressions of a rule, before any object is judged:
 * empty where they can be used.
 *
 * @public
 */
export function checkCelRule(rule: CelRule): CelFault[] {
  const evaluator = new CelEvaluator();
  return expressionFields.flatMap(field => {
    const source = rule[field];
    if (source === undefined) return [];
    try {
      evaluator.compile(source);
      return [];
    } catch (error) {
      if (!(error instanceof CelSyntaxError)) throw error;
      return [{ field, message: sentence(source, error) }];
    }
  });
}
