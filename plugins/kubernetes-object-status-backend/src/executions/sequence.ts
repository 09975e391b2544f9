import { OutcomeName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What of a step decides about those after it. */
export interface SequencedStep {
  number: number;
  continueOnFailure: boolean;
  /** Absent while the step runs or waits. */
  outcome?: OutcomeName;
}

/** What follows from the outcome of a step. */
export interface Sequel {
  /** Number of the step that starts now. */
  start?: number;
  /** Numbers of steps that will never start. */
  skip: number[];
  /** The step because of which they are skipped. */
  stoppedBy?: number;
  /** The execution's outcome, when it has ended. */
  finish?: OutcomeName;
  /** Number of the step whose outcome is the execution's. */
  worst?: number;
}

/** From the worst on; `Skipped` does not count (semantics.md, end of section 4). */
const worstFirst: OutcomeName[] = [
  'Failed',
  'TimedOut',
  'Inconclusive',
  'Superseded',
  'Cancelled',
  'Successful',
];

/** What `continueOnFailure` looks past; a cancel or successor it does not. */
const passable: OutcomeName[] = ['Failed', 'TimedOut', 'Inconclusive'];

/**
 * What is to start, to be skipped or to end, given the steps of an execution in
 * order, the one that has just got its outcome included.
 */
export function sequence(steps: SequencedStep[]): Sequel {
  const waiting = steps.filter(step => step.outcome === undefined);
  const stopping = steps.find(isStopping);
  if (!stopping && waiting.length > 0) {
    return { start: waiting[0].number, skip: [] };
  }
  const worst = findWorst(steps);
  return {
    skip: waiting.map(step => step.number),
    stoppedBy: stopping?.number,
    finish: worst?.outcome ?? 'Successful',
    worst: worst?.number,
  };
}

function isStopping({ outcome, continueOnFailure }: SequencedStep): boolean {
  if (outcome === undefined) return false;
  if (outcome === 'Successful' || outcome === 'Skipped') return false;
  return !(continueOnFailure && passable.includes(outcome));
}

/** Of several equally bad ones the first: it is where the trouble began. */
function findWorst(steps: SequencedStep[]): SequencedStep | undefined {
  for (const outcome of worstFirst) {
    const found = steps.find(step => step.outcome === outcome);
    if (found) return found;
  }
  return undefined;
}
