import { simulate } from '../simulation/simulate';
import { timelineExamples } from '../testUtils/timelineExamples';

describe('the worked examples of semantics.md, section 6', () => {
  it.each(timelineExamples)('$name', ({ timeline, expected }) => {
    expect(() =>
      timeline.concludes(expected.outcome, expected, simulate),
    ).not.toThrow();
  });
});
