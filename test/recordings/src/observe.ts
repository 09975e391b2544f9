import {
  Judgement,
  SimulateInput,
  SimulateResult,
  simulateWith,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** One look at the objects of a step; `at` in seconds. */
export interface Look {
  at: number;
  judgement: Judgement;
}

/** How a simulation ended and all that was judged on the way. */
export interface Observed extends SimulateResult {
  looks: Look[];
}

/** Carries a simulation out and keeps every look. */
export function observe(input: SimulateInput): Observed {
  const looks: Look[] = [];
  const result = simulateWith(input, {
    onJudged: (at, judgement) => looks.push({ at, judgement }),
  });
  return { ...result, looks };
}
