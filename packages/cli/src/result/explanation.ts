import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { plainText } from '../texts/plainText';

/** The step that made the outcome what it is. @internal */
export function decisiveStep(execution: Execution): StepExecution | undefined {
  const { steps, outcome } = execution;
  return steps.find(step => step.outcome === outcome);
}

/** A sentence with the code of its cause behind it, unless it names it already. @internal */
export function withCause(text: string, cause: string | undefined): string {
  const plain = plainText(text);
  const isNamed = cause === undefined || plain.includes(cause);
  return isNamed ? plain : `${plain} (${plainText(cause)})`;
}

/**
 * The sentence that says all there is to say: where no object is named that
 * would have to be looked at.
 *
 * @internal
 */
export function wholeExplanation(
  step: StepExecution | undefined,
): string | undefined {
  const { explanation } = step ?? {};
  if (!explanation || explanation.objects.length > 0) return undefined;
  const { code, params, message, cause } = explanation;
  // The outcome's word stands before it: "Cancelled: ...: cancelled: ...".
  const isEcho = code === step?.outcome && typeof params.detail === 'string';
  return withCause(isEcho ? String(params.detail) : message, cause);
}
