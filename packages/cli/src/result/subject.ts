import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { durationText, secondsBetween } from '../texts/durations';
import { plainText } from '../texts/plainText';

/** What was deployed where: `checkout 1.4.2 to production`. @internal */
export function subjectOf(execution: Execution): string {
  const { title, entityRef, version, environment, steps } = execution;
  const name = title ?? entityName(entityRef) ?? steps[0]?.name ?? 'deployment';
  const words = [name, version, 'to', environment];
  return plainText(words.filter(word => word !== undefined).join(' '));
}

/** `component:default/checkout` as `checkout`. */
function entityName(entityRef: string | undefined): string | undefined {
  return entityRef?.slice(entityRef.lastIndexOf('/') + 1);
}

/** `prod-eu / shop`, all targets of a step. @internal */
export function targetsOf({ targets }: StepExecution): string {
  const names = targets.map(({ cluster, namespace }) =>
    namespace ? `${cluster} / ${namespace}` : cluster,
  );
  return plainText(names.join(', '));
}

/** `step 2 "Deploy checkout"`, or nothing where there is only one. @internal */
export function stepLabel(
  execution: Execution,
  step: StepExecution,
): string | undefined {
  if (execution.steps.length < 2) return undefined;
  return `step ${step.number} "${plainText(step.name)}"`;
}

/** How long an execution or a step took: `52 s`. @internal */
export function lengthOf(part: {
  createdAt?: string;
  startedAt?: string;
  finishedAt?: string;
}): string | undefined {
  const start = part.startedAt ?? part.createdAt;
  const seconds = secondsBetween(start, part.finishedAt);
  return seconds === undefined ? undefined : durationText(seconds);
}
