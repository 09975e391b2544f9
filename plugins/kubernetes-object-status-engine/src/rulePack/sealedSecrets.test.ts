import { celRuleCases, says } from '../testUtils/celRuleCases';
import { sealedSecrets } from './sealedSecrets';

celRuleCases(sealedSecrets, 'bitnami.com', 'SealedSecret', [
  ['unsealed', says('Synced True'), 'Successful'],
  ['cannot be unsealed', says('Synced False'), 'Failed'],
]);
