import { celRuleCases } from '../testUtils/celRuleCases';
import { outerAddresses } from './outerAddresses';

for (const [group, kind] of [
  ['elbv2.k8s.aws', 'TargetGroupBinding'],
  ['externaldns.k8s.io', 'DNSEndpoint'],
]) {
  celRuleCases(outerAddresses, group, kind, [
    ['dealt with', { status: { observedGeneration: 1 } }, 'Successful'],
  ]);
}
