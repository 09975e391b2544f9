import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Cilium. */
export const cilium: CelRule[] = forKinds(
  'cilium.io',
  ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'],
  {
    failed: "isFalse(object, 'Valid')",
    successful: "!isUnknown(object, 'Valid')",
    note: 'Since 1.16 its operator says whether it is valid; before it, a policy is in force once it exists.',
  },
);
