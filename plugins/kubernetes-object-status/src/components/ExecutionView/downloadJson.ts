import {
  Execution,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * Lets the reader keep an execution with its objects, as the API tells them.
 *
 * @param objects - by step number
 * @internal
 */
export function downloadJson(
  execution: Execution,
  objects: ReadonlyMap<number, { items?: ObjectRow[] }>,
): void {
  const steps = execution.steps.map(step => ({
    ...step,
    objects: objects.get(step.number)?.items,
  }));
  const text = JSON.stringify({ ...execution, steps }, undefined, 2);
  const url = URL.createObjectURL(
    new Blob([text], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `deployment-${execution.id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
