import { number } from '../kubernetes/fields';
import { isSameObject, titleOf } from './manifests';
import { SettingsInput, SettingsWarning } from './SettingsWarning';
import { changesTemplate, isRolling } from './templates';

/** What Kubernetes takes where a Pod says nothing. */
const DEFAULT_GRACE_SECONDS = 30;

/**
 * Old Pods may take longer to leave than the step has: their grace period is
 * that of the running revision, not of the manifest.
 */
export function gracePeriodWarnings({
  check,
  manifests,
  live = [],
}: SettingsInput): SettingsWarning[] {
  const timeout = check.stepExecutionTimeoutSeconds;
  if (timeout === null || check.oldPods === 'ignoreLeaving') return [];
  return manifests.filter(isRolling).flatMap(manifest => {
    const running = live.find(object => isSameObject(object, manifest));
    if (!running || !changesTemplate(running, manifest)) return [];
    const grace =
      number(running, 'spec.template.spec.terminationGracePeriodSeconds') ??
      DEFAULT_GRACE_SECONDS;
    if (grace <= timeout) return [];
    const object = titleOf(manifest);
    return [
      {
        code: 'GracePeriodBeyondTimeout' as const,
        params: { object, timeout, grace },
        message: `pods of the running revision of ${object} may take ${grace} s to leave, longer than the execution timeout (${timeout} s).`,
      },
    ];
  });
}
