import { records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';

/** Addresses and host names that a load balancer has given an object. */
export function loadBalancerAddresses(object: KubernetesObject): string[] {
  return records(object, 'status.loadBalancer.ingress').flatMap(
    ingress => text(ingress, 'ip') ?? text(ingress, 'hostname') ?? [],
  );
}
