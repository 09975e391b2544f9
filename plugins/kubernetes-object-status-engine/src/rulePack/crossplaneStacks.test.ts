import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { crossplaneStacks } from './crossplaneStacks';

const is = (...written: string[]) => ({
  status: { conditionedStatus: { conditions: conditions(...written) } },
});

celRuleCases(crossplaneStacks, 'stacks.crossplane.io', 'ClusterStackInstall', [
  ['ready', is('Ready True', 'Synced True'), 'Successful'],
  ['being made', is('Ready False', 'Synced True'), 'InProgress'],
  ['cannot be made', is('Ready False', 'Synced False'), 'Failed'],
]);
