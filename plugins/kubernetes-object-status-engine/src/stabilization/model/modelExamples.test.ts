import { timelineExamples } from '../../testUtils/timelineExamples';
import { modelOutcome } from './modelOutcome';

describe('the model alone satisfies the worked examples', () => {
  it.each(timelineExamples)('$name', ({ timeline, expected }) => {
    expect(() =>
      timeline.concludes(expected.outcome, expected, modelOutcome),
    ).not.toThrow();
  });
});
