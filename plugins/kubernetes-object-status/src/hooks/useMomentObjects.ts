import { useApi } from '@backstage/frontend-plugin-api';
import {
  Execution,
  ObjectList,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { MomentTables } from './MomentTables';

/** While a hand drags, only where it rests is asked for. */
const debounceMs = 120;

/** Tables of the steps that ran at a moment. @internal */
export interface MomentObjects {
  /** Of the last moment that is known; by step number. */
  lists: ReadonlyMap<number, ObjectList>;
  /** Whether they are those of the moment that is asked for. */
  isCurrent: boolean;
  error?: unknown;
  retry: () => void;
}

type Known = Pick<MomentObjects, 'lists' | 'error'> & { at?: number };
const nothing: Known = { lists: new Map() };

/**
 * The objects of the steps that ran at a moment, as they were then.
 *
 * @param at - milliseconds; without it nothing is asked
 * @internal
 */
export function useMomentObjects(
  execution: Execution,
  at: number | undefined,
): MomentObjects {
  const api = useApi(objectStatusApiRef);
  const tables = useRef(new MomentTables());
  const asked = useRef({ count: 0, shown: 0 });
  const leaving = useRef<AbortController>();
  const [known, setKnown] = useState(nothing);
  const [tries, setTries] = useState(0);
  const { id, finishedAt } = execution;
  const isFinal = finishedAt !== undefined;
  const steps = at === undefined ? '' : runningSteps(execution, at).join(',');

  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, [id]);

  useEffect(() => {
    if (at === undefined) return undefined;
    const wanted = steps.split(',').filter(Boolean).map(Number);
    const inHand = wanted.map(step => tables.current.find(step, at, isFinal));
    if (inHand.every(list => list !== undefined)) {
      asked.current.shown = ++asked.current.count;
      setKnown({ at, lists: mapOf(wanted, inHand) });
      return undefined;
    }
    const ask = async () => {
      const turn = ++asked.current.count;
      const signal = leaving.current?.signal;
      const moment = new Date(at).toISOString();
      const answers = wanted.map(async (step, index) => {
        if (inHand[index]) return inHand[index];
        const list = await api.listObjectsAt(id, step, moment, signal);
        tables.current.add(step, at, list);
        return list;
      });
      const next = await Promise.all(answers).then(
        lists => ({ at, lists: mapOf(wanted, lists), error: undefined }),
        (error: unknown) => ({ at, error }),
      );
      // An answer that was overtaken is in the cache, and tells no more.
      if (signal?.aborted || turn < asked.current.shown) return;
      asked.current.shown = turn;
      setKnown(before => ({ ...before, ...next }));
    };
    // Its outcome goes into the state, so nothing is left to catch.
    const timer = setTimeout(() => void ask(), debounceMs);
    return () => clearTimeout(timer);
  }, [api, id, at, steps, isFinal, tries]);

  const retry = useCallback(() => setTries(count => count + 1), []);
  return {
    lists: known.lists,
    error: known.at === at ? known.error : undefined,
    isCurrent: known.at === at && known.error === undefined,
    retry,
  };
}

function mapOf(
  steps: number[],
  lists: Array<ObjectList | undefined>,
): ReadonlyMap<number, ObjectList> {
  return new Map(
    lists.flatMap((list, index) => (list ? [[steps[index], list]] : [])),
  );
}

/** Numbers of the steps that had begun and not ended. */
function runningSteps({ steps }: Execution, at: number): number[] {
  return steps
    .filter(
      ({ startedAt, finishedAt }) =>
        startedAt !== undefined &&
        Date.parse(startedAt) <= at &&
        (finishedAt === undefined || Date.parse(finishedAt) > at),
    )
    .map(({ number }) => number);
}
