import { celRuleCases, says } from '../testUtils/celRuleCases';
import { proclaim } from './proclaim';

const written = ['Adopted True', 'Advertised True'];

celRuleCases(proclaim, 'proclaim.dogmatiq.io', 'DNSSDServiceInstance', [
  ['found', says(...written, 'Discoverable True'), 'Successful'],
  [
    'not found yet',
    says(...written, 'Discoverable False NegativeLookupResult'),
    'InProgress',
  ],
  [
    'cannot be looked for',
    says(...written, 'Discoverable Unknown DiscoveryError'),
    'InProgress',
  ],
  ['cannot be advertised', says('Adopted True', 'Advertised False'), 'Failed'],
  ['of no provider', says('Adopted False'), 'Failed'],
  [
    'found, but the provider cannot be asked',
    says('Adopted Unknown', 'Discoverable True'),
    'InProgress',
  ],
]);
