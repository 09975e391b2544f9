import { number, text } from '../kubernetes/fields';
import { ObjectStatusCheck } from '../options';
import { Manifest, titleOf } from './manifests';
import { SettingsWarning } from './SettingsWarning';

/** What Kubernetes takes where a Deployment says nothing. */
const DEFAULT_PROGRESS_DEADLINE_SECONDS = 600;

/** An execution timeout that leaves no room for the window. */
export function windowWarnings(check: ObjectStatusCheck): SettingsWarning[] {
  const timeout = check.stepExecutionTimeoutSeconds;
  const window = check.statusStabilizationTimeoutSeconds;
  if (timeout === null || timeout > window) return [];
  return [
    {
      code: 'TimeoutWithinStabilization',
      params: { timeout, window },
      message: `the execution timeout (${timeout} s) is not longer than the stabilization timeout (${window} s), so nothing can stabilize.`,
    },
  ];
}

function progressDeadline(
  manifest: Manifest,
  timeout: number,
): SettingsWarning[] {
  const deadline =
    number(manifest, 'spec.progressDeadlineSeconds') ??
    DEFAULT_PROGRESS_DEADLINE_SECONDS;
  if (text(manifest, 'kind') !== 'Deployment' || timeout >= deadline) return [];
  const object = titleOf(manifest);
  return [
    {
      code: 'ProgressDeadlineBeyondTimeout',
      params: { object, timeout, deadline },
      message: `the execution timeout (${timeout} s) is shorter than the progress deadline of ${object} (${deadline} s), so ProgressDeadlineExceeded cannot be seen; failures of pods are.`,
    },
  ];
}

function minReady(
  manifest: Manifest,
  timeout: number,
  window: number,
): SettingsWarning[] {
  const seconds = number(manifest, 'spec.minReadySeconds') ?? 0;
  if (seconds <= Math.min(timeout, window)) return [];
  const object = titleOf(manifest);
  return [
    {
      code: 'MinReadyBeyondTimeouts',
      params: { object, minReady: seconds, window },
      message: `minReadySeconds of ${object} (${seconds} s) is longer than a timeout of the step.`,
    },
  ];
}

function jobDeadline(manifest: Manifest, timeout: number): SettingsWarning[] {
  const deadline = number(manifest, 'spec.activeDeadlineSeconds') ?? 0;
  if (text(manifest, 'kind') !== 'Job' || deadline <= timeout) return [];
  const object = titleOf(manifest);
  return [
    {
      code: 'JobDeadlineBeyondTimeout',
      params: { object, timeout, deadline },
      message: `${object} may run for ${deadline} s, longer than the execution timeout (${timeout} s).`,
    },
  ];
}

/** What a manifest itself gives longer than the step. */
export function deadlineWarnings(
  manifest: Manifest,
  check: ObjectStatusCheck,
): SettingsWarning[] {
  const timeout = check.stepExecutionTimeoutSeconds ?? Infinity;
  return [
    ...progressDeadline(manifest, timeout),
    ...minReady(manifest, timeout, check.statusStabilizationTimeoutSeconds),
    ...jobDeadline(manifest, timeout),
  ];
}
