import { celRuleCases, says } from '../testUtils/celRuleCases';
import { kuadrant } from './kuadrant';

for (const kind of ['AuthPolicy', 'RateLimitPolicy', 'TLSPolicy']) {
  celRuleCases(kuadrant, 'kuadrant.io', kind, [
    ['enforced', says('Accepted True', 'Enforced True'), 'Successful'],
    [
      'accepted, not enforced yet',
      says('Accepted True', 'Enforced False Unknown'),
      'InProgress',
    ],
    [
      'another one overrides it',
      says('Accepted True', 'Enforced False Overridden'),
      'Successful',
    ],
    [
      'refers to what is not there',
      says('Accepted False TargetNotFound'),
      'Failed',
    ],
  ]);
}
