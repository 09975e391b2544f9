import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Kuadrant: policies of gateways. */
export const kuadrant: CelRule[] = [
  ...forKinds(
    'kuadrant.io',
    [
      'AuthPolicy',
      'DNSPolicy',
      'RateLimitPolicy',
      'TLSPolicy',
      'TokenRateLimitPolicy',
    ],
    {
      failed: "isFalse(object, 'Accepted')",
      successful:
        "isTrue(object, 'Accepted') && (isTrue(object, 'Enforced') || reasonOf(object, 'Enforced') == 'Overridden')",
      note: 'A policy that another one overrides is in place and does nothing.',
    },
  ),
  {
    group: 'kuadrant.io',
    kind: 'Kuadrant',
    successful: "isTrue(object, 'Ready')",
  },
];
