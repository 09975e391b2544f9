import { statusOf } from '../testUtils/celRuleCases';
import { metalLb } from './metalLb';

describe('settings of MetalLB', () => {
  it.each(['IPAddressPool', 'L2Advertisement', 'BGPPeer'])(
    '%s is in place once it exists',
    kind => {
      expect(statusOf(metalLb, 'metallb.io', kind)).toBe('Successful');
    },
  );
});
