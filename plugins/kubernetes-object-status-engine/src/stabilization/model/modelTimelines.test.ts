import fc from 'fast-check';
import { SimulateInput } from '../../simulation/formats';
import { simulate } from '../../simulation/simulate';
import { propertyRuns } from '../properties/testUtils/propertyRuns';
import { modelOutcome, ModelOutcome } from './modelOutcome';
import { timelines } from './testUtils/timelines';

const runs = propertyRuns(2000);

function engineOutcome(input: SimulateInput): ModelOutcome {
  const { outcome, at, stabilized } = simulate(input);
  return { outcome, at, stabilized };
}

describe('the engine and the model', () => {
  it(`agree on ${runs.numRuns} random timelines`, () => {
    const found = new Map<string, number>();
    // A failure prints the seed and the smallest timeline that shows it.
    fc.assert(
      fc.property(timelines, input => {
        const expected = modelOutcome(input);
        const kind = `${expected.outcome}, stabilized: ${expected.stabilized}`;
        found.set(kind, (found.get(kind) ?? 0) + 1);
        expect(engineOutcome(input)).toEqual(expected);
      }),
      runs,
    );
    // Timelines that all end alike would agree about nothing.
    const rare = [
      'Successful, stabilized: true',
      'Successful, stabilized: false',
      'Failed, stabilized: true',
      'Failed, stabilized: false',
      'TimedOut, stabilized: false',
      'Inconclusive, stabilized: false',
      'Cancelled, stabilized: false',
      'null, stabilized: false',
    ].filter(kind => (found.get(kind) ?? 0) < runs.numRuns / 300);
    expect(rare).toEqual([]);
  });
});
