import { ObjectEvent } from '../../graph/ObjectEvent';
import { Verdict } from '../../judging/Verdict';
import { reasonTexts } from '../../texts/reasonTexts';
import { render } from '../../texts/render';

/**
 * The same verdict, its sentence with what an event says. Status, reason and
 * everything that the clocks hang on stay: events explain, they never decide.
 */
export function explainedBy(verdict: Verdict, event: ObjectEvent): Verdict {
  return {
    ...verdict,
    text: 'Explained',
    params: {
      ...verdict.params,
      said: render(reasonTexts[verdict.text], verdict.params),
      event: event.reason,
      says: event.message,
    },
  };
}
