import {
  ObjectStatusCheck,
  pointerFault,
  withDefaults,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { longestTimeoutMs } from '../config/readConfig';
import { Faults } from './Faults';

const longestSeconds = longestTimeoutMs / 1000;

/** Settings that are a number of seconds. */
const seconds = [
  'stepExecutionTimeoutSeconds',
  'statusStabilizationTimeoutSeconds',
  'unschedulableGraceSeconds',
] as const;

/** The check of a step with its defaults; absurd settings are faults. */
export function resolveCheck(
  given: Partial<ObjectStatusCheck> = {},
  defaults: ObjectStatusCheck,
  pointer: string,
  faults: Faults,
): ObjectStatusCheck {
  const check = { ...defaults, ...withoutUndefined(given) };
  const execution = check.stepExecutionTimeoutSeconds;
  if (execution !== null && execution <= 0) {
    faults.add(
      'InvalidTimeout',
      `${pointer}/stepExecutionTimeoutSeconds`,
      'The step execution timeout must be more than 0 seconds; null is no limit',
    );
  }
  for (const name of seconds) {
    checkSeconds(name, check[name], pointer, faults);
  }
  check.ignoreDifferences.forEach((difference, index) => {
    const fault = pointerFault(difference);
    if (fault === undefined) return;
    const place = `${pointer}/ignoreDifferences/${index}`;
    faults.add('InvalidPointer', place, fault);
  });
  return withDefaults(check);
}

function checkSeconds(
  name: (typeof seconds)[number],
  value: number | null,
  pointer: string,
  faults: Faults,
): void {
  if (value === null) return;
  if (value > longestSeconds) {
    faults.add(
      'InvalidTimeout',
      `${pointer}/${name}`,
      `${name} must not be more than 30 days (${longestSeconds} seconds)`,
    );
  }
  if (value < 0 && name !== 'stepExecutionTimeoutSeconds') {
    faults.add(
      'InvalidTimeout',
      `${pointer}/${name}`,
      `${name} must not be negative`,
    );
  }
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as Partial<T>;
}
