import { inProgress, successful } from '../../judging/Verdict';
import { records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule } from '../KindRule';
import { loadBalancerAddresses } from './loadBalancerAddresses';

/** How a class was named before it had a field of its own. */
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

function classOf(ingress: KubernetesObject): string | undefined {
  const annotation = ingress.metadata.annotations?.[CLASS_ANNOTATION];
  return text(ingress, 'spec.ingressClassName') ?? annotation;
}

/** Hosts of its rules; `*` where a rule, or all of it, is for every host. */
function hostsOf(ingress: KubernetesObject): string {
  const hosts = records(ingress, 'spec.rules').map(
    rule => text(rule, 'host') ?? '*',
  );
  return [...new Set(hosts.length > 0 ? hosts : ['*'])].join(', ');
}

/**
 * Ingresses: there at once (D21): many controllers never write an address.
 * Where it is asked for, one has to be there.
 */
export const ingress: KindRule = {
  group: 'networking.k8s.io',
  kind: 'Ingress',
  columns: [
    { id: 'class', title: 'Class', value: classOf },
    { id: 'hosts', title: 'Hosts', value: hostsOf },
    {
      id: 'address',
      title: 'Address',
      value: object => loadBalancerAddresses(object).join(', '),
    },
  ],
  judge(object, { check }) {
    const hasAddress = loadBalancerAddresses(object).length > 0;
    if (!check.requireIngressAddress || hasAddress) return successful('Exists');
    return inProgress('LoadBalancerPending');
  },
};
