import { celRuleCases, says } from '../testUtils/celRuleCases';
import { tigera } from './tigera';

celRuleCases(tigera, 'operator.tigera.io', 'TigeraStatus', [
  ['available', says('Available True', 'Progressing False'), 'Successful'],
  ['progressing', says('Available True', 'Progressing True'), 'InProgress'],
  ['degraded', says('Available True', 'Degraded True'), 'Failed'],
]);

celRuleCases(tigera, 'operator.tigera.io', 'Installation', [
  ['ready', says('Ready True', 'Progressing False'), 'Successful'],
  ['degraded', says('Ready False', 'Degraded True'), 'Failed'],
]);
