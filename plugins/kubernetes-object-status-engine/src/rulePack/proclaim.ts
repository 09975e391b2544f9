import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

/** Proclaim: services that are advertised over DNS-SD. */
export const proclaim: CelRule[] = [
  {
    group: 'proclaim.dogmatiq.io',
    kind: 'DNSSDServiceInstance',
    failed: "isFalse(object, 'Adopted') || isFalse(object, 'Advertised')",
    successful: allOf(
      "!isUnknown(object, 'Adopted')",
      "!isUnknown(object, 'Advertised')",
      "isTrue(object, 'Discoverable')",
    ),
    note: 'Discoverable is False until the records have reached the name servers that are asked.',
  },
];
