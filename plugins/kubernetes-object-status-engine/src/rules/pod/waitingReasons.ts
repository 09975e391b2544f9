import { failed, Verdict } from '../../judging/Verdict';
import { ContainerMemory } from '../../judging/Memory';
import { Container, latestEnd } from './containers';

export const IMAGE_REASONS = new Set([
  'ImagePullBackOff',
  'ErrImagePull',
  'ErrImageNeverPull',
  'InvalidImageName',
  'RegistryUnavailable',
  'ImageInspectError',
]);

const START_REASONS = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'ContainerCannotRun',
]);

/** What is said of a container that ended before its command ran. */
const NEVER_STARTED = new Set(['ContainerCannotRun', 'StartError']);

// The kubelet says so while its cache of ConfigMaps and Secrets is still empty.
const CACHE_NOT_SYNCED = /failed to sync \w+ cache/i;

/** Whether a container waits for something that is wrong rather than slow. */
function isBadReason(reason: string, message = ''): boolean {
  if (reason === 'CreateContainerConfigError' && CACHE_NOT_SYNCED.test(message))
    return false;
  if (IMAGE_REASONS.has(reason) || START_REASONS.has(reason)) return true;
  return (
    reason.startsWith('Err') ||
    reason.endsWith('Error') ||
    reason.endsWith('BackOff')
  );
}

/** The verdict on a container that has crashed too often. */
export function crashed(
  container: Container,
  memory: ContainerMemory,
  wakeAt?: number,
): Verdict {
  const exitCode = memory.exitCode ?? latestEnd(container)?.exitCode ?? '?';
  const params = {
    container: container.name,
    exitCode,
    ends: memory.errors,
    restarts: container.restartCount,
  };
  return container.role === 'init'
    ? failed('InitContainerFailed', params, { wakeAt })
    : failed('ContainerTerminated', params, { wakeAt });
}

/** The verdict on a container that has ended with an error and stays ended. */
export function endedForGood(container: Container): Verdict | undefined {
  const { terminated, name } = container;
  const { exitCode = 0, reason = '', message } = terminated ?? {};
  if (!container.endsForGood || exitCode === 0) return undefined;
  if (container.role === 'init') {
    return failed('InitContainerFailed', { container: name, exitCode });
  }
  if (NEVER_STARTED.has(reason)) {
    const detail = message ?? `exit code ${exitCode}`;
    const text = 'ContainerCannotStart';
    return failed(reason, { container: name, detail }, { text });
  }
  return failed(
    'ContainerTerminated',
    { container: name, exitCode },
    { text: 'ContainerEndedForGood' },
  );
}

/** The verdict on a container that waits with a bad reason, at once. */
export function badlyWaiting(
  container: Container,
  memory: ContainerMemory,
): Verdict | undefined {
  const reason = container.waiting?.reason;
  const message = container.waiting?.message ?? '';
  if (!reason || !isBadReason(reason, message)) return undefined;
  const base = { container: container.name, detail: message || reason };
  if (IMAGE_REASONS.has(reason)) {
    return failed(
      reason,
      { ...base, image: container.image },
      { text: 'ImageProblem' },
    );
  }
  if (reason !== 'CrashLoopBackOff') {
    return failed(reason, base, { text: 'ContainerCannotStart' });
  }
  const exitCode = memory.exitCode ?? latestEnd(container)?.exitCode ?? '?';
  const params = {
    container: container.name,
    exitCode,
    restarts: container.restartCount,
  };
  return container.role === 'init'
    ? failed('InitContainerFailed', params)
    : failed('CrashLoopBackOff', params);
}
