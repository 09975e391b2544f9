import { says, statusOf } from '../testUtils/celRuleCases';
import { cilium } from './cilium';

describe('CiliumNetworkPolicy', () => {
  it('is in place once it exists', () => {
    expect(statusOf(cilium, 'cilium.io', 'CiliumNetworkPolicy')).toBe(
      'Successful',
    );
  });

  it('is wrong when it cannot be read', () => {
    expect(
      statusOf(cilium, 'cilium.io', 'CiliumNetworkPolicy', says('Valid False')),
    ).toBe('Failed');
  });
});
