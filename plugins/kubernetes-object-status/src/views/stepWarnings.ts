import {
  ApiWarning,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** A warning of a step, or of one of its objects. @internal */
export interface StepWarning {
  warning: ApiWarning;
  object?: { kind: string; name: string };
}

/**
 * The warnings of a step and of its objects, each once: a step repeats those
 * of its objects.
 *
 * @internal
 */
export function warningsOfStep(
  step: StepExecution,
  rows: readonly ObjectRow[],
): StepWarning[] {
  const ofObjects = rows.flatMap(row =>
    row.warnings.map(
      (warning): StepWarning => ({
        warning,
        object: { kind: row.kind, name: row.name },
      }),
    ),
  );
  const told = new Set(ofObjects.map(({ warning }) => keyOf(warning)));
  const ofStep = step.warnings.filter(warning => !told.has(keyOf(warning)));
  return [...ofStep.map(warning => ({ warning })), ...ofObjects];
}

function keyOf({ code, message }: ApiWarning): string {
  return `${code}|${message}`;
}
