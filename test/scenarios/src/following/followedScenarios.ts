import { Scenario } from '../Scenario';
import { scenarios } from '../scenarios';

/** Names of scenarios that are also watched by a second command line. */
const names = ['a good rollout', 'an image that cannot be pulled'];

/** Scenarios that are played once more with somebody who watches. */
export const followedScenarios: Scenario[] = names.map(name => {
  const found = scenarios.find(scenario => scenario.name === name);
  if (!found) throw new Error(`There is no scenario with ${name}`);
  return found;
});
