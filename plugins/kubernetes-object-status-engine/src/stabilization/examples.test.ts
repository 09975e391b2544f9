import { simulate } from '../simulation/simulate';
import { timelineExamples } from '../testUtils/timelineExamples';

describe('the worked examples of semantics.md, section 6', () => {
  it.each(timelineExamples)('$name', ({ timeline, expected, why }) => {
    expect(() => timeline.concludes(expected.outcome, expected)).not.toThrow();
    const last = simulate(timeline.input()).timeline.at(-1);
    expect(last?.why ?? '').toMatch(why ?? '');
  });
});
