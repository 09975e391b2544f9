import fc from 'fast-check';
import { withDefaults } from '../../options';
import { propertyRuns } from '../properties/testUtils/propertyRuns';
import { LiveStep } from './testUtils/LiveStep';
import { History, stepCommands, waitForTheEnd } from './testUtils/stepCommands';
import { allNames, checks } from './testUtils/timelines';

const runs = propertyRuns(10_000);
const MINUTES = 60_000;

const stories = fc
  .tuple(fc.subarray(allNames, { minLength: 1, maxLength: 3 }), checks)
  .chain(([names, given]) => {
    const check = withDefaults(given);
    return fc.record({
      names: fc.constant(names),
      check: fc.constant(check),
      commands: stepCommands(names, { check }),
    });
  });

describe('a step that is told of one thing after the other', () => {
  it(
    `is at every instant what its history says: ${runs.numRuns} runs, seed ${runs.seed}`,
    () => {
      const ends = new Map<string, number>();
      fc.assert(
        fc.property(stories, ({ names, check, commands }) => {
          const history: History = { check, events: [], now: 0 };
          const step = new LiveStep(check, names);
          fc.modelRun(() => ({ model: history, real: step }), commands);
          waitForTheEnd(history, step);
          const end = step.outcome?.outcome ?? 'none';
          ends.set(end, (ends.get(end) ?? 0) + 1);
        }),
        runs,
      );
      // Steps that all end alike would agree about nothing.
      const rare = [
        ...['Successful', 'Failed', 'TimedOut', 'Inconclusive', 'Cancelled'],
        'none',
      ].filter(end => (ends.get(end) ?? 0) < runs.numRuns / 300);
      expect(rare).toEqual([]);
    },
    5 * MINUTES,
  );
});
