import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Planes } from '../planes/Planes';
import { runScenario } from './runScenario';
import { behaviourScenarios } from './scenarios/behaviours';
import { deploymentScenarios } from './scenarios/deployments';
import { jobScenarios } from './scenarios/jobs';
import { setScenarios } from './scenarios/sets';
import { differencesBetween } from './stories';

const scenarios = [
  ...deploymentScenarios,
  ...behaviourScenarios,
  ...setScenarios,
  ...jobScenarios,
];

/** As many as leave two cores time for the real controllers. */
const concurrency = 8;

/** Plays each scenario in both clusters and compares what they tell. */
export function describeStatuses(planes: Planes): void {
  describe('statuses come in the same order', { concurrency }, () => {
    scenarios.forEach((scenario, number) => {
      it(scenario.name, async () => {
        const namespace = `statuses-${number}`;
        const { demo, real } = planes;
        const [inDemo, inReal] = await Promise.all([
          runScenario(demo.client, namespace, scenario),
          runScenario(real.client, namespace, scenario),
        ]);
        const differences = differencesBetween(inDemo.stories, inReal.stories);
        assert.equal(differences.join('\n'), '');
        assert.deepEqual(inDemo.verdicts, inReal.verdicts);
      });
    });
  });
}
