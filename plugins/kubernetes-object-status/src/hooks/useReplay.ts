import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useCallback, useMemo, useState } from 'react';
import { ReplayChanges, replayChanges } from '../views/timeline/changes';
import { executionAt } from '../views/timeline/executionAt';
import { sinceItBegan, Span } from '../views/timeline/history';
import { StepObjects } from './StepObjects';
import { useMomentAddress } from './useMomentAddress';
import { MomentObjects, useMomentObjects } from './useMomentObjects';
import { KnownTransitions, useTransitions } from './useTransitions';

/** What of an execution a page shows. @internal */
export interface Shown {
  execution: Execution;
  objects: Map<number, StepObjects>;
  /** Milliseconds on the server's clock. */
  now: number;
}

/** A look back at how an execution went. @internal */
export interface Replay {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  transitions: KnownTransitions;
  /** Absent before the history is known. */
  changes?: ReplayChanges;
  /** The moment that the reader looks at, in milliseconds; absent at the end, or now. */
  at?: number;
  /** From the end on it is the end. */
  moveTo: (at: number | undefined) => void;
  /** What is to be shown: the moment, or how it is now. */
  shown: Shown;
  /** The rows of that moment are kept no longer: statuses only. */
  isPartial: boolean;
}

/**
 * Lets the reader look at an execution as it was.
 *
 * @param present - how it is now
 * @internal
 */
export function useReplay(present: Shown): Replay {
  const { execution, now } = present;
  const [wanted, setWanted] = useMomentAddress();
  const isFinished = execution.finishedAt !== undefined;
  const [isOpen, setOpen] = useState(isFinished || wanted !== undefined);
  const known = useTransitions(execution, isOpen || wanted !== undefined);
  const items = useMemo(
    () => known.items && sinceItBegan(known.items),
    [known.items],
  );
  const { from, to } = spanOf(execution, now);
  const at =
    wanted !== undefined && wanted < to ? Math.max(wanted, from) : undefined;
  const moment = useMomentObjects(execution, at);
  const changes = useMemo(
    () => items && replayChanges(items, { from, to }),
    [items, from, to],
  );
  const moveTo = useCallback(
    (instant: number | undefined) =>
      setWanted(instant === undefined || instant >= to ? undefined : instant),
    [setWanted, to],
  );
  const { objects } = present;
  const { lists, isCurrent, error, retry } = moment;
  const then = useMemo(
    () =>
      at === undefined || items === undefined
        ? undefined
        : executionAt(execution, items, rowsOf(lists), at),
    [execution, items, lists, at],
  );
  const tables = useMemo(
    () =>
      at === undefined
        ? objects
        : objectsAt(execution, objects, { lists, isCurrent, error, retry }, at),
    [execution, objects, lists, isCurrent, error, retry, at],
  );
  return {
    isOpen,
    setOpen,
    transitions: { ...known, items },
    changes,
    at,
    moveTo,
    shown:
      then && at !== undefined
        ? { execution: then, objects: tables, now: at }
        : present,
    isPartial: [...lists.values()].some(({ partial }) => partial === true),
  };
}

function spanOf(execution: Execution, now: number): Span {
  const { startedAt, createdAt, finishedAt } = execution;
  const from = Date.parse(startedAt ?? createdAt);
  const to = finishedAt === undefined ? now : Date.parse(finishedAt);
  return { from, to: Math.max(from, to) };
}

function rowsOf(lists: MomentObjects['lists']) {
  return new Map([...lists].map(([step, { items }]) => [step, items]));
}

/** Of a step that ran then, as it was; of the others what is known anyway. */
function objectsAt(
  { steps }: Execution,
  objects: Map<number, StepObjects>,
  { lists, isCurrent, error, retry }: MomentObjects,
  at: number,
): Map<number, StepObjects> {
  return new Map(
    steps.flatMap(({ number, startedAt, finishedAt }) => {
      const known = objects.get(number);
      const isWaiting = startedAt === undefined || Date.parse(startedAt) > at;
      const isOver = finishedAt !== undefined && Date.parse(finishedAt) <= at;
      if (isWaiting || isOver) return known ? [[number, known]] : [];
      const items = lists.get(number)?.items;
      return [[number, { items, error, isCurrent, refresh: retry }]];
    }),
  );
}
