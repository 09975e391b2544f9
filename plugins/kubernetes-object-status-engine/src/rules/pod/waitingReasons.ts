import { CauseCode } from '../../diagnosis/causeCodes';
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

function imageCause(reason: string, message: string): CauseCode {
  if (reason === 'InvalidImageName') return 'InvalidImageName';
  if (reason === 'ErrImageNeverPull') return 'ImageNotFound';
  if (/unauthorized|denied|forbidden|authentication/i.test(message))
    return 'ImagePullDenied';
  if (/not found|manifest unknown|does not exist/i.test(message))
    return 'ImageNotFound';
  if (
    /timeout|timed out|no such host|refused|toomanyrequests|429|unreachable|EOF/i.test(
      message,
    )
  )
    return 'RegistryUnreachable';
  return 'ImageNotFound';
}

function startCause(message: string): CauseCode {
  if (/\bsecret\b/i.test(message)) return 'SecretMissing';
  if (/\bconfigmap\b/i.test(message)) return 'ConfigMissing';
  return 'ContainerCannotStart';
}

/** Why a container that has ended with an error did so. */
export function crashCause(container: Container): CauseCode {
  if (latestEnd(container)?.reason === 'OOMKilled') return 'OOMKilled';
  if (container.role === 'sidecar') return 'SidecarFailed';
  return container.role === 'init' ? 'InitFailed' : 'CrashLoop';
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
  const cause = crashCause(container);
  return container.role === 'init'
    ? failed('InitContainerFailed', params, { cause, wakeAt })
    : failed('ContainerTerminated', params, { cause, wakeAt });
}

/** The verdict on a container that has ended with an error and stays ended. */
export function endedForGood(container: Container): Verdict | undefined {
  const { terminated, name } = container;
  const { exitCode = 0, reason = '', message } = terminated ?? {};
  if (!container.endsForGood || exitCode === 0) return undefined;
  if (container.role === 'init') {
    const cause = crashCause(container);
    return failed(
      'InitContainerFailed',
      { container: name, exitCode },
      { cause },
    );
  }
  if (NEVER_STARTED.has(reason)) {
    const detail = message ?? `exit code ${exitCode}`;
    const cause = startCause(detail);
    const text = 'ContainerCannotStart';
    return failed(reason, { container: name, detail }, { text, cause });
  }
  return failed(
    'ContainerTerminated',
    { container: name, exitCode },
    { text: 'ContainerEndedForGood', cause: crashCause(container) },
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
      { text: 'ImageProblem', cause: imageCause(reason, message) },
    );
  }
  if (reason !== 'CrashLoopBackOff') {
    return failed(reason, base, {
      text: 'ContainerCannotStart',
      cause: startCause(message),
    });
  }
  const exitCode = memory.exitCode ?? latestEnd(container)?.exitCode ?? '?';
  const params = {
    container: container.name,
    exitCode,
    restarts: container.restartCount,
  };
  return container.role === 'init'
    ? failed('InitContainerFailed', params, { cause: crashCause(container) })
    : failed('CrashLoopBackOff', params, { cause: crashCause(container) });
}
