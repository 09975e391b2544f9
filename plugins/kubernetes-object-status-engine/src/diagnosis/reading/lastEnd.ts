import { Container, latestEnd, Termination } from '../../rules/pod/containers';
import { Evidence } from '../Evidence';
import { containersIn, troubledContainer } from './podEvidence';
import { known, reports, saying } from './reasons';

/** What a Pod reports when one of its containers ended with an error. */
const ENDED = [
  'CrashLoopBackOff',
  'InitContainerFailed',
  'ContainerTerminated',
  'RestartedAfterError',
  'PodFailed',
  'ContainerCannotRun',
  'StartError',
];

/** A container that ended with an error, and how. */
export interface LastEnd {
  container: Container;
  end: Termination;
}

/** The end of a container for which the Pod is as it is. */
export function lastEndOf(evidence: Evidence): LastEnd | undefined {
  if (!reports(evidence, ...ENDED)) return undefined;
  const container = troubledContainer(evidence, each => {
    const end = latestEnd(each);
    const hasFailed = end !== undefined && end.exitCode !== 0;
    return hasFailed || each.waiting?.reason === 'CrashLoopBackOff';
  });
  if (!container) return undefined;
  return { container, end: latestEnd(container) ?? {} };
}

/** What a runtime calls a container that never ran. */
export const NEVER_RAN: readonly string[] = [
  'ContainerCannotRun',
  'StartError',
];

/** Whether a container ran before it ended. */
export function hasRun({ end }: LastEnd): boolean {
  return !NEVER_RAN.includes(end.reason ?? '');
}

/** 128 and the number of the signal that ended it. */
const SIGNALS: Record<number, string> = {
  132: 'SIGILL',
  134: 'SIGABRT',
  135: 'SIGBUS',
  136: 'SIGFPE',
  137: 'SIGKILL',
  139: 'SIGSEGV',
  143: 'SIGTERM',
};

/** The last line that it left: its termination message, else its log. */
function lastWords(
  { logs = [] }: Evidence,
  { container, end }: LastEnd,
): string | undefined {
  const own = saying(end.message?.trim().split('\n').at(-1));
  if (own) return own;
  const tails = logs.filter(tail => tail.container === container.name);
  const tail =
    tails.find(({ previous }) => previous) ??
    (container.running ? undefined : tails[0]);
  return saying(tail?.lines.findLast(line => line.trim() !== ''));
}

/** What there is to say about an end. */
export function paramsOfEnd(
  evidence: Evidence,
  last: LastEnd,
): Record<string, string | number> {
  const { container, end } = last;
  const { exitCode } = end;
  return known({
    container: container.name,
    exitCode: exitCode ?? evidence.status.params.exitCode,
    ...(container.restartCount > 0 && { restarts: container.restartCount }),
    image: container.image,
    signal: SIGNALS[exitCode ?? 0],
    said: lastWords(evidence, last),
    // What a shell says of a command that it cannot find, or not run.
    ...((exitCode === 126 || exitCode === 127) && { commandMissing: 1 }),
  });
}

/** Whether a container of the Pod has run at all. */
export function hasAnyStarted(evidence: Evidence): boolean {
  return containersIn(evidence).some(
    each => each.role === 'main' && (each.running || latestEnd(each)),
  );
}
