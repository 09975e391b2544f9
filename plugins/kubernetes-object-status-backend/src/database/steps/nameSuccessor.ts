import {
  Explanation,
  explanationTexts,
  render,
  StepOutcome,
  Takeover,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { StepWrite } from '../../observation/StepStore';
import { fromJson, StepRow } from '../rows';

/** R11: the sentence of a step that another execution took over. */
export function explainTakeover(takeover: Takeover): Explanation {
  const { executionId, title, object } = takeover;
  const params = { executionId, title, object };
  const message = render(explanationTexts.TakenOver, params);
  return { code: 'TakenOver', params, message, objects: [] };
}

/** Whether it was superseded by hands that nobody knew. */
export function isByUnknown({
  outcome,
  explanation,
}: Pick<StepOutcome, 'outcome' | 'explanation'>): boolean {
  return outcome === 'Superseded' && explanation.code === 'Superseded';
}

/**
 * R11: an observation that sees other images before it hears of the execution
 * which brought them calls its successor unknown. Here that one is named.
 */
export function nameSuccessor(
  write: StepWrite,
  { superseded_by: by }: Pick<StepRow, 'superseded_by'>,
): StepWrite {
  const { outcome } = write.state;
  if (by === null || !outcome || !isByUnknown(outcome)) return write;
  const explanation = explainTakeover(fromJson<Takeover>(by));
  return {
    ...write,
    state: { ...write.state, outcome: { ...outcome, explanation } },
    stepTransitions: write.stepTransitions.map(transition =>
      transition.code === 'Superseded'
        ? { ...transition, why: explanation.message }
        : transition,
    ),
  };
}
