import {
  emptyMemory,
  identityKey,
  Instant,
  Memory,
  startStep,
  Step,
  StepChange,
  tell,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { isSecret } from './stepTargets';
import { OpenStep } from './StepStore';

/**
 * Ids of what counts and can be seen: the applied objects, and whatever counted
 * at the last look. Secrets, and what may not be listed, take no part.
 */
export function seenIds(
  { applied, check }: Pick<OpenStep, 'applied' | 'check'>,
  memory: Memory,
): string[] {
  if (check.mode === 'none') return [];
  const own = applied
    .filter(each => !isSecret(each))
    .map(identityKey)
    .filter(id => memory.objects[id]?.proven?.reason !== 'NotPermitted');
  return [...new Set([...own, ...Object.keys(memory.continuity)])];
}

function hasTimedOut({ startedAt, check }: OpenStep, now: Instant): boolean {
  const seconds = check.stepExecutionTimeoutSeconds;
  return seconds !== null && startedAt + seconds * 1000 <= now;
}

function blindSince(step: Step, objects: string[], since: Instant): StepChange {
  const unknown = objects.filter(id => step.state.gaps[id] === undefined);
  if (unknown.length === 0) return { step, effects: [] };
  return tell(step, { type: 'GapStarted', at: since, since, objects: unknown });
}

/** A step that its pipeline applies, or has applied just now: nothing of it was seen. */
function resumeApplying(open: OpenStep): StepChange {
  const { saved, startedAt, check, applyResult } = open;
  const step = saved ?? {
    state: startStep(check, startedAt, 'Applying'),
    memory: emptyMemory,
  };
  const { at } = step.state;
  return applyResult
    ? tell(step, { ...applyResult, at: Math.max(applyResult.at, at) })
    : tell(step, { type: 'Tick', at });
}

/**
 * Takes a step up where it was left. What happened meanwhile was not seen: a
 * gap since the last instant that was written (R9). A step whose time was over
 * before it was ever looked at was never seen at all (R10).
 */
export function resumeStep(open: OpenStep, now: Instant): StepChange {
  const { saved, startedAt, check, isApplying, applyResult } = open;
  if (isApplying || saved?.state.phase === 'Applying') {
    return resumeApplying(open);
  }
  if (applyResult && !saved) return resumeApplying(open);
  if (saved) {
    return blindSince(saved, seenIds(open, saved.memory), saved.state.at);
  }
  const step = { state: startStep(check, startedAt), memory: emptyMemory };
  return hasTimedOut(open, now)
    ? blindSince(step, seenIds(open, emptyMemory), startedAt)
    : { step, effects: [] };
}
