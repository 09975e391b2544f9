import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useCallback, useState } from 'react';
import { PanelState } from '../views/panelSearch';
import { isFoldedAtFirst } from '../views/steps';
import { ChangePanel } from './usePanelState';

/** Which steps are folded. @internal */
export interface StepFolds {
  isFolded: (step: number) => boolean;
  setFolded: (step: number, isFolded: boolean) => void;
}

/**
 * Folded steps: as the address says, else as each was when the page opened.
 * Nothing folds by itself under a reader's eyes.
 *
 * @internal
 */
export function useStepFolds(
  execution: Execution,
  state: PanelState,
  change: ChangePanel,
): StepFolds {
  const [foldedAtFirst] = useState(() =>
    execution.steps
      .filter(step => isFoldedAtFirst(execution, step))
      .map(({ number }) => number),
  );
  const folded = state.folded ?? foldedAtFirst;
  const setFolded = useCallback(
    (step: number, isFolded: boolean) => {
      const others = folded.filter(number => number !== step);
      const next = isFolded ? [...others, step] : others;
      change({ folded: next.sort((a, b) => a - b) }, 'replace');
    },
    [folded, change],
  );
  return { isFolded: step => folded.includes(step), setFolded };
}
