import { useApi } from '@backstage/frontend-plugin-api';
import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useMemo } from 'react';
import { ObjectStatusApi, objectStatusApiRef } from '../api/ObjectStatusApi';
import { isUpToDate, KnownObjects } from '../views/knownObjects';
import { mergeObjects } from '../views/mergeObjects';
import { liveMs } from './intervals';
import { StepObjects } from './StepObjects';
import { usePolling } from './usePolling';

type Known = ReadonlyMap<number, KnownObjects>;

/**
 * The objects of all steps of an execution.
 *
 * They are asked for when the execution that is given has changed, and then
 * only what changed, so that tables and head always tell of the same state; a
 * failed try is repeated.
 *
 * @param options - `isPaused`: nothing more is asked, what is known stays
 * @internal
 */
export function useExecutionObjects(
  execution: Execution,
  options: { isPaused: boolean },
): { steps: Map<number, StepObjects> } {
  const api = useApi(objectStatusApiRef);
  const { isPaused } = options;
  const { value, refresh, nudge } = usePolling<Known>({
    key: execution.id,
    ask: (signal, known) => askForAll(api, execution, known, signal),
    intervalMs: known => (!isPaused && hasFailed(known) ? liveMs : undefined),
  });
  const isOutdated =
    value !== undefined &&
    execution.steps.some(
      step => !isUpToDate(value.get(step.number), step, execution),
    );
  const { sequence } = execution;
  useEffect(() => {
    // The first answer is already under way when nothing is known yet.
    if (isOutdated && !isPaused) nudge();
  }, [isOutdated, isPaused, nudge, sequence]);
  const steps = useMemo(
    () => stepsOf(execution, value, refresh),
    [execution, value, refresh],
  );
  return { steps };
}

async function askForAll(
  api: ObjectStatusApi,
  execution: Execution,
  known: Known | undefined,
  signal: AbortSignal,
): Promise<Known> {
  const entries = execution.steps.map(async step => {
    const before = known?.get(step.number);
    if (before && isUpToDate(before, step, execution)) return before;
    return askFor(api, { execution, step, before, signal });
  });
  const answers = await Promise.all(entries);
  return new Map(
    execution.steps.map((step, index) => [step.number, answers[index]]),
  );
}

async function askFor(
  api: ObjectStatusApi,
  question: {
    execution: Execution;
    step: StepExecution;
    before: KnownObjects | undefined;
    signal: AbortSignal;
  },
): Promise<KnownObjects> {
  const { execution, step, before, signal } = question;
  const moment = { sequence: execution.sequence, state: step.state };
  const known = before?.list;
  try {
    const answer = await api.listObjects(
      execution.id,
      step.number,
      known?.version,
      signal,
    );
    return { ...moment, list: mergeObjects(known, answer) };
  } catch (error) {
    // Shown with the step; the other steps are not its affair.
    return { ...moment, list: known, error };
  }
}

function hasFailed(known: Known | undefined): boolean {
  return [...(known?.values() ?? [])].some(({ error }) => error !== undefined);
}

function stepsOf(
  execution: Execution,
  value: Known | undefined,
  refresh: () => void,
): Map<number, StepObjects> {
  return new Map(
    execution.steps.map(step => {
      const known = value?.get(step.number);
      const isCurrent = isUpToDate(known, step, execution);
      const { list, error } = known ?? {};
      return [step.number, { items: list?.items, error, isCurrent, refresh }];
    }),
  );
}
