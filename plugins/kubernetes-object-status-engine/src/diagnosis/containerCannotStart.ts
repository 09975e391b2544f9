import { CauseRule } from './Diagnosis';
import { Container } from '../rules/pod/containers';
import { IMAGE_REASONS } from '../rules/pod/waitingReasons';
import { hasRun, lastEndOf, NEVER_RAN } from './reading/lastEnd';
import { missingReferenceOf } from './reading/missingReference';
import { podOf, troubledContainer } from './reading/podEvidence';
import { known, param, reports, saying } from './reading/reasons';

function isRefused({ waiting }: Container): boolean {
  const reason = waiting?.reason ?? '';
  if (IMAGE_REASONS.has(reason) || reason === 'CrashLoopBackOff') return false;
  return reason.endsWith('Error') || reason.startsWith('Err');
}

/** What in particular a runtime or kubelet objects to. */
function marksOf(detail: string): Record<string, number> {
  if (/runAsNonRoot|run as root|non-numeric user/i.test(detail)) {
    return { runAsRoot: 1 };
  }
  if (/exec format error/i.test(detail)) return { platform: 1 };
  if (/read-only file system|not a directory|mount/i.test(detail)) {
    return { mount: 1 };
  }
  if (
    /executable file not found|no such file or directory|no command specified/i.test(
      detail,
    )
  ) {
    return { commandMissing: 1 };
  }
  return /permission denied/i.test(detail) ? { notExecutable: 1 } : {};
}

/** The program after `exec: "..."`, where the message names one. */
function commandOf(detail: string): string | undefined {
  return /exec: "([^"]+)"/.exec(detail)?.[1];
}

function finding(container: string, detail: string) {
  const command = commandOf(detail);
  const params = { container, detail: saying(detail), command };
  return { container, params: known({ ...params, ...marksOf(detail) }) };
}

/** The runtime cannot start a container as its specification says. */
export const containerCannotStart: CauseRule = {
  code: 'ContainerCannotStart',
  find(evidence) {
    if (!podOf(evidence) || missingReferenceOf(evidence)) return undefined;
    const last = lastEndOf(evidence);
    if (last && !hasRun(last)) {
      const detail = last.end.message ?? `exit code ${last.end.exitCode}`;
      return finding(last.container.name, detail);
    }
    const refused = troubledContainer(evidence, isRefused);
    if (refused && reports(evidence, refused.waiting?.reason ?? '')) {
      const { reason = '', message } = refused.waiting ?? {};
      return finding(refused.name, message || reason);
    }
    const named = param(evidence, 'container');
    const isRefusal = reports(evidence, ...NEVER_RAN) && named;
    return isRefusal
      ? finding(named, param(evidence, 'detail') ?? evidence.status.reason)
      : undefined;
  },
  ruleOut(evidence) {
    const last = lastEndOf(evidence);
    return last && hasRun(last)
      ? { container: last.container.name }
      : undefined;
  },
};
