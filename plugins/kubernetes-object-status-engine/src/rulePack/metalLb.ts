import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** MetalLB. */
export const metalLb: CelRule[] = forKinds(
  'metallb.io',
  [
    'BFDProfile',
    'BGPAdvertisement',
    'BGPPeer',
    'Community',
    'IPAddressPool',
    'L2Advertisement',
  ],
  {
    successful: 'true',
    note: 'Settings: they are checked when they are applied, and Services tell whether they get an address.',
  },
);
