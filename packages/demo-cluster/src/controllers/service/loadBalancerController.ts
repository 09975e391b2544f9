import { services } from '../../objects/Service';
import { writeStatus } from '../../objects/writeStatus';
import { Controller, keyOf, splitKey } from '../Controller';

/** Of 203.0.113.0/24, which is kept for documentation: nobody answers there. */
const addressOf = (uid: string) =>
  `203.0.113.${(Number.parseInt(uid.slice(0, 8), 16) % 253) + 1}`;

/**
 * Gives Services of type LoadBalancer an address after a moment.
 *
 * In a real cluster a cloud does that; the demo cluster only says so. `delayMs`
 * is counted from the Service's creation.
 *
 * @internal
 */
export function loadBalancerController(delayMs: number): Controller {
  return {
    component: 'service-controller',

    keysFor({ object }) {
      return services.isOf(object) ? [keyOf(object)] : [];
    },

    reconcile(key, { registry, events, now, again }) {
      const { namespace, name } = splitKey(key);
      const service = services.get(registry, namespace, name);
      if (service?.spec.type !== 'LoadBalancer') return;
      const { loadBalancer } = service.status;
      if (loadBalancer?.ingress?.length) return;
      const { creationTimestamp, uid } = service.metadata;
      const age = now().getTime() - Date.parse(creationTimestamp);
      if (age < delayMs) {
        again(delayMs - age);
        return;
      }
      writeStatus(registry, service, {
        ...service.status,
        loadBalancer: { ingress: [{ ip: addressOf(uid), ipMode: 'VIP' }] },
      });
      events.record(service, {
        type: 'Normal',
        reason: 'EnsuredLoadBalancer',
        message: 'Simulated a load balancer',
      });
    },
  };
}
