import {
  Execution,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * Quiet steps are folded where there are so many that they would hide the
 * others (`ui.md` section 4.6).
 *
 * @internal
 */
export function isFoldedAtFirst(
  execution: Execution,
  step: StepExecution,
): boolean {
  const isQuiet = ['Successful', 'Skipped'].includes(step.outcome ?? '');
  return execution.steps.length > 2 && isQuiet;
}

/** What is said above, or instead of, a step's tables. @internal */
export type StepNote =
  | { type: 'queuedFirst'; objectCount: number }
  | { type: 'queuedAfter'; number: number; objectCount: number }
  | { type: 'skipped' }
  | { type: 'notVerified'; objectCount: number }
  | { type: 'nothingToVerify' }
  | { type: 'notLookedAt' };

/**
 * The note of a step, if it needs one.
 *
 * @internal
 */
export function noteOfStep(
  step: StepExecution,
  objects: readonly ObjectRow[],
): StepNote | undefined {
  const objectCount = objects.filter(({ applied }) => applied).length;
  if (step.state === 'Queued') {
    return step.number === 1
      ? { type: 'queuedFirst', objectCount }
      : { type: 'queuedAfter', number: step.number - 1, objectCount };
  }
  if (step.outcome === 'Skipped') return { type: 'skipped' };
  if (step.objectStatusCheck.mode === 'none') {
    return { type: 'notVerified', objectCount };
  }
  if (objects.length > 0) return undefined;
  const isOver = step.state === 'Finished';
  return { type: isOver ? 'nothingToVerify' : 'notLookedAt' };
}

/**
 * Where a step goes: its clusters and namespaces, each once.
 *
 * @internal
 */
export function placesOf(step: StepExecution): string[] {
  const places = step.targets.map(({ cluster, namespace }) =>
    namespace === undefined ? cluster : `${cluster} / ${namespace}`,
  );
  return [...new Set(places)];
}

/** Whether rows differ in a field, so that a column has to tell it. @internal */
export function differIn(
  field: 'cluster' | 'namespace',
  objects: readonly ObjectRow[],
): boolean {
  const values = objects.map(object => object[field]).filter(Boolean);
  return new Set(values).size > 1;
}

/**
 * Whether objects explain how a step ended, so that it gets a panel of its own
 * and nobody else has to say it again.
 *
 * @internal
 */
export function isExplainedByObjects(step: StepExecution): boolean {
  const { outcome, explanation } = step;
  if (outcome === undefined || outcome === 'Successful') return false;
  return explanation !== undefined && explanation.objects.length > 0;
}

/**
 * Whether a step gets a dossier: it ended in a way that asks why.
 *
 * @internal
 */
export function hasDossier(step: StepExecution): boolean {
  const isAsked = ['Failed', 'TimedOut', 'Inconclusive'];
  if (isExplainedByObjects(step)) return true;
  return isAsked.includes(step.outcome ?? '') && step.explanation !== undefined;
}

/**
 * How many counted objects of a step were not successful when it ended, and of
 * how many: as its explanation says, else as they are counted.
 *
 * @internal
 */
export function missingObjects(step: StepExecution): {
  count: number;
  total: number;
} {
  const { count, counted } = step.explanation?.params ?? {};
  if (typeof count === 'number' && typeof counted === 'number') {
    return { count, total: counted };
  }
  const total = Object.values(step.counts).reduce((sum, n) => sum + n, 0);
  return { count: total - (step.counts.Successful ?? 0), total };
}
