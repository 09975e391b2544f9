import { ContainerMemory } from '../../judging/Memory';
import { clusterSpanMs, StepClock } from '../../judging/StepClock';
import { Container, endsOf, isUp, latestEnd } from './containers';

/** A crashing container that heals has to be ready for its longest life, at most so long. */
const LONGEST_PROBATION_MS = 30_000;

function countErrors(container: Container, newEnds: number): number {
  if (newEnds <= 0) return 0;
  return latestEnd(container)?.exitCode === 0 ? 0 : newEnds;
}

/** The life that has just ended, as long as the cluster's two instants say. */
function clusterLifeMs(container: Container): number {
  const end = latestEnd(container);
  return clusterSpanMs(end?.startedAt, end?.finishedAt) ?? 0;
}

/** An init container that is done has lived no life of a crash loop. */
function isDone(container: Container): boolean {
  return container.role === 'init' && isUp(container);
}

function firstLook(
  container: Container,
  baseline: number,
  clock: StepClock,
): ContainerMemory {
  const errors = countErrors(container, endsOf(container) - baseline);
  return {
    ends: endsOf(container),
    errors,
    exitCode: errors > 0 ? latestEnd(container)?.exitCode : undefined,
    seenSince: clock.now,
    runningSince: container.running ? clock.now : undefined,
    readySince: isUp(container) ? clock.now : undefined,
    longestLifeMs: errors > 0 ? clusterLifeMs(container) : 0,
  };
}

/**
 * How long the life was that has just ended: by our clock, or by the cluster's
 * own two instants where we saw less of it; but no longer than we know the
 * container, because what it lived before the step is none of the step.
 */
function endedLifeMs(memory: ContainerMemory, container: Container, now = 0) {
  const seenMs =
    memory.runningSince === undefined ? 0 : now - memory.runningSince;
  const knownMs = now - (memory.seenSince ?? now);
  return Math.max(seenMs, Math.min(clusterLifeMs(container), knownMs));
}

/**
 * Takes what a container shows now into what is remembered of it.
 *
 * Ends before the step do not count: the restart count at the first fresh
 * observation is the baseline, 0 for a Pod that began in this step.
 */
export function rememberContainer(
  memory: ContainerMemory | undefined,
  container: Container,
  options: { isNewInStep: boolean; clock: StepClock },
): ContainerMemory {
  const { clock } = options;
  const now = clock.now;
  const ends = endsOf(container);
  if (!memory) {
    const isWholeLife = clock.type === 'evaluate' || options.isNewInStep;
    return firstLook(container, isWholeLife ? 0 : ends, clock);
  }
  const newErrors = countErrors(container, ends - memory.ends);
  const hasEnded = ends > memory.ends;
  const lifeMs =
    hasEnded && !isDone(container) ? endedLifeMs(memory, container, now) : 0;
  const isStillReady = isUp(container) && !hasEnded;
  return {
    ends: Math.max(ends, memory.ends),
    errors: memory.errors + newErrors,
    exitCode: newErrors > 0 ? latestEnd(container)?.exitCode : memory.exitCode,
    seenSince: memory.seenSince ?? now,
    runningSince: container.running
      ? (hasEnded ? undefined : memory.runningSince) ?? now
      : undefined,
    readySince: isUp(container)
      ? (isStillReady ? memory.readySince : undefined) ?? now
      : undefined,
    longestLifeMs: Math.max(memory.longestLifeMs, lifeMs),
  };
}

function ownStartOf(container: Container): number | undefined {
  const start = Date.parse(container.running?.startedAt ?? '');
  return Number.isFinite(start) ? start : undefined;
}

/**
 * How long a container that is ready still has to stay so before its crashes
 * are forgiven, in milliseconds; 0 when they are.
 */
export function probationLeftMs(
  memory: ContainerMemory,
  container: Container,
  clock: StepClock,
): number {
  // Without memory or an instant a ready container counts as ready for long enough.
  if (clock.now === undefined) return 0;
  const needed = Math.min(memory.longestLifeMs, LONGEST_PROBATION_MS);
  const since =
    clock.type === 'step' ? memory.readySince : ownStartOf(container);
  if (since === undefined) return needed;
  return Math.max(0, needed - (clock.now - since));
}
