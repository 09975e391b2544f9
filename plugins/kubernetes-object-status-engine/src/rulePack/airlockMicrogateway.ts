import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'microgateway.airlock.com';

const ancestors = "at(object, 'status.ancestors', [])";

const failed = `${ancestors}.exists(a, isFalse(a, 'Accepted') || isFalse(a, 'ResolvedRefs'))`;
const isKnown = `size(${ancestors}) > 0`;

/** Airlock Microgateway, as policies of the Gateway API. */
export const airlockMicrogateway: CelRule[] = [
  ...forKinds(group, ['AccessControlPolicy', 'ContentSecurityPolicy'], {
    failed,
    successful: allOf(isKnown, `${ancestors}.all(a, isTrue(a, 'Accepted'))`),
    note: 'A policy is in force when each gateway that it concerns has accepted it.',
  }),
  ...forKinds(
    group,
    [
      'APIProtection',
      'CSRFProtection',
      'DenyRules',
      'GraphQL',
      'HeaderRewrites',
      'IdentityPropagation',
      'Limits',
      'OpenAPI',
      'Parser',
    ],
    {
      failed,
      successful: allOf(
        isKnown,
        `!${ancestors}.exists(a, isUnknown(a, 'Accepted'))`,
      ),
      note: 'What a policy refers to: an ancestor reports on it only what is wrong.',
    },
  ),
];
