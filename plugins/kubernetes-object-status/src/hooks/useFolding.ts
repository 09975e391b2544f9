import { useCallback, useMemo, useState } from 'react';
import { openByDefault } from '../views/folding';
import { StepLayout } from '../views/layOutStep';
import { walk } from '../views/objectTree';

/** Which rows are open. @internal */
export interface Folding {
  isOpen: (step: number, id: string) => boolean;
  setOpen: (step: number, ids: string[], isOpen: boolean) => void;
  /** Whether there is something to fold at all. */
  hasBranches: boolean;
  areAllFolded: boolean;
  setAllOpen: (isOpen: boolean) => void;
}

type Choices = ReadonlyMap<string, boolean>;
const none: Choices = new Map();

/**
 * Rows are open by default, or as the reader wants them. What is open stays
 * open: nothing folds by itself under a reader's eyes.
 *
 * Under a filter every branch with a match is open; what the reader folds then
 * holds for that filter only.
 *
 * @param filterKey - the filter in one string; empty without one
 * @internal
 */
export function useFolding(
  steps: ReadonlyMap<number, StepLayout>,
  filterKey: string,
): Folding {
  const opened = useOpened(steps);
  const [choices, setChoices] = useState({ '': none });
  const chosen = choicesOf(choices, filterKey);
  const branches = useMemo(() => branchesOf(steps), [steps]);
  const choose = useCallback(
    (keys: string[], isOpen: boolean) =>
      setChoices(({ '': unfiltered, ...filtered }) => {
        const before = choicesOf({ '': unfiltered, ...filtered }, filterKey);
        const pairs = keys.map(key => [key, isOpen] as const);
        return { '': unfiltered, [filterKey]: new Map([...before, ...pairs]) };
      }),
    [filterKey],
  );
  const setOpen = useCallback(
    (step: number, ids: string[], isOpen: boolean) =>
      choose(
        ids.map(id => keyOf(step, id)),
        isOpen,
      ),
    [choose],
  );
  const isKeyOpen = useCallback(
    (key: string) => chosen.get(key) ?? (filterKey !== '' || opened.has(key)),
    [chosen, opened, filterKey],
  );
  const isOpen = useCallback(
    (step: number, id: string) => isKeyOpen(keyOf(step, id)),
    [isKeyOpen],
  );
  return useMemo(
    () => ({
      isOpen,
      setOpen,
      hasBranches: branches.length > 0,
      areAllFolded: !branches.some(isKeyOpen),
      setAllOpen: areOpen => choose(branches, areOpen),
    }),
    [branches, choose, isKeyOpen, isOpen, setOpen],
  );
}

/** Keys of all rows that were ever open by default. */
function useOpened(steps: ReadonlyMap<number, StepLayout>) {
  const defaults = useMemo(() => defaultsOf(steps), [steps]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const missing = defaults.filter(key => !opened.has(key));
  if (missing.length === 0) return opened;
  const next = new Set([...opened, ...missing]);
  setOpened(next);
  return next;
}

function defaultsOf(steps: ReadonlyMap<number, StepLayout>): string[] {
  return [...steps].flatMap(([step, { all, notes }]) =>
    all.flatMap(table =>
      openByDefault(table, new Set(notes.keys())).map(id => keyOf(step, id)),
    ),
  );
}

function branchesOf(steps: ReadonlyMap<number, StepLayout>): string[] {
  return [...steps].flatMap(([step, { shown }]) =>
    shown.flatMap(({ nodes }) =>
      [...walk(nodes)]
        .filter(({ children }) => children.length > 0)
        .map(({ row }) => keyOf(step, row.id)),
    ),
  );
}

function choicesOf(choices: Record<string, Choices>, key: string): Choices {
  return choices[key] ?? none;
}

function keyOf(step: number, id: string): string {
  return `${step}/${id}`;
}
