/**
 * Parts of expressions that rules of the pack have in common. What comes out is
 * plain CEL.
 */

/** Whether the text at a path is one of some words. */
export function isOneOf(path: string, words: string[]): string {
  const list = words.map(word => `'${word}'`).join(', ');
  return `at(object, '${path}', '') in [${list}]`;
}

/**
 * Whether a condition has a type and a status, whatever generation it was
 * written for: for conditions that a controller only writes when they change.
 */
export function hasWritten(type: string, status: string): string {
  return `at(object, 'status.conditions', []).exists(c, at(c, 'type', '') == '${type}' && at(c, 'status', '') == '${status}')`;
}

/** Whether a False condition comes with a severity (Cluster API, Azure Service Operator). */
export function isFalseWithSeverity(type: string, severity: string): string {
  return `at(object, 'status.conditions', []).exists(c, at(c, 'type', '') == '${type}' && at(c, 'status', '') == 'False' && at(c, 'severity', '') == '${severity}')`;
}

/** Whether an annotation has a value. */
export function isAnnotated(name: string, value: string): string {
  return `at(object, 'metadata.annotations', {}).exists(a, a == '${name}' && at(object, 'metadata.annotations', {})[a] == '${value}')`;
}

/** Whether an annotation is there, whatever its value. */
export function hasAnnotation(name: string): string {
  return `'${name}' in at(object, 'metadata.annotations', {})`;
}

/** All of some expressions. */
export function allOf(...expressions: string[]): string {
  return expressions.map(each => `(${each})`).join(' && ');
}

/** One of some expressions. */
export function oneOf(...expressions: string[]): string {
  return expressions.map(each => `(${each})`).join(' || ');
}

const isReady = "isTrue(object, 'Ready')";
const isNotReady = "isFalse(object, 'Ready')";

/** Kinds whose controllers write Ready=False for what went wrong and nothing, or Unknown, before they know. */
export const readyIsFinal = { failed: isNotReady, successful: isReady };

/** Controllers of the Operator SDK for Ansible: Running with a reason, Failure, Successful. */
export const byAnsible = {
  inProgress: `${hasWritten(
    'Running',
    'True',
  )} && reasonOf(object, 'Running') == 'Running' && !${hasWritten(
    'Failure',
    'True',
  )}`,
  failed: hasWritten('Failure', 'True'),
  successful: `isTrue(object, 'Successful') || (isTrue(object, 'Running') && reasonOf(object, 'Running') == 'Successful')`,
  note: 'A list may hold two conditions Failure: the first False, from the start, and a True one of the last run.',
};
