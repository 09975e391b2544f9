import { CauseRule } from './Diagnosis';
import { saying, known, reports } from './reading/reasons';
import { warningsOf } from './reading/eventsOf';
import { isKind } from './reading/builtInKinds';

/** Nothing has given the Service or Ingress an address. */
export const loadBalancerPending: CauseRule = {
  code: 'LoadBalancerPending',
  find(evidence) {
    const isMeant = isKind(evidence, 'Service', 'Ingress');
    if (!isMeant || !reports(evidence, 'LoadBalancerPending')) return undefined;
    const [event] = warningsOf(
      evidence,
      ...['SyncLoadBalancerFailed', 'CreatingLoadBalancerFailed'],
      ...['UnAvailableLoadBalancer', 'AllocationFailed', 'Sync'],
    );
    return { params: known({ detail: saying(event?.message) }) };
  },
};
