import { celRuleCases, says } from '../testUtils/celRuleCases';
import { coralogix } from './coralogix';

for (const kind of ['Alert', 'RuleGroup']) {
  celRuleCases(coralogix, 'coralogix.com', kind, [
    ['there in the service', says('RemoteSynced True'), 'Successful'],
    [
      'refused by the service',
      says('RemoteSynced False RemoteCreationFailed'),
      'Failed',
    ],
  ]);
}
