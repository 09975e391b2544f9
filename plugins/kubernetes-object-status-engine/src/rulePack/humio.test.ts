import { celRuleCases } from '../testUtils/celRuleCases';
import { humio } from './humio';

const state = (name: string) => ({ status: { state: name } });

celRuleCases(humio, 'core.humio.com', 'HumioCluster', [
  ['running', state('Running'), 'Successful'],
  ['restarts', state('Restarting'), 'InProgress'],
  ['is upgraded', state('Upgrading'), 'InProgress'],
  ['wrongly configured', state('ConfigError'), 'Failed'],
]);

for (const kind of ['HumioAlert', 'HumioRepository', 'HumioView']) {
  celRuleCases(humio, 'core.humio.com', kind, [
    ['exists', state('Exists'), 'Successful'],
    ['not there yet', state('NotFound'), 'InProgress'],
    ['wrongly configured', state('ConfigError'), 'Failed'],
    ['not known', state('Unknown'), 'Unknown'],
  ]);
}
