import { Child } from '../../graph/Child';
import { inProgress, successful } from '../../judging/Verdict';
import { read, record, records, text, texts } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule } from '../KindRule';
import { readyEndpoints } from './endpointSlice';

function addresses(service: KubernetesObject): string[] {
  return [
    ...records(service, 'status.loadBalancer.ingress').flatMap(
      ingress => text(ingress, 'ip') ?? text(ingress, 'hostname') ?? [],
    ),
    ...texts(service, 'spec.externalIPs'),
  ];
}

function ports(service: KubernetesObject): string {
  return records(service, 'spec.ports')
    .map(port => `${read(port, 'port')}/${text(port, 'protocol') ?? 'TCP'}`)
    .join(', ');
}

function hasReadyEndpoint(children: Child[]): boolean {
  return children.some(child => readyEndpoints(child.object) > 0);
}

function isLoadBalancer(service: KubernetesObject): boolean {
  return text(service, 'spec.type') === 'LoadBalancer';
}

/** Services: there at once, but for a load balancer's address and, where asked for, ready endpoints. */
export const service: KindRule = {
  group: '',
  kind: 'Service',
  columns: [
    {
      id: 'type',
      title: 'Type',
      value: object => text(object, 'spec.type') ?? 'ClusterIP',
    },
    {
      id: 'clusterIp',
      title: 'Cluster IP',
      value: object => text(object, 'spec.clusterIP'),
    },
    {
      id: 'externalIp',
      title: 'External IP',
      value: object =>
        addresses(object).join(', ') ||
        (isLoadBalancer(object) ? 'pending' : undefined),
    },
    { id: 'ports', title: 'Ports', value: ports },
  ],
  related: [{ apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' }],
  explains: true,
  judge(object, { check, children, areChildrenVisible }) {
    const hasNoAddress = addresses(object).length === 0;
    if (
      check.requireLoadBalancerAddress &&
      isLoadBalancer(object) &&
      hasNoAddress
    ) {
      return inProgress(
        'LoadBalancerPending',
        {},
        { cause: 'LoadBalancerPending' },
      );
    }
    const needsEndpoints =
      check.requireReadyEndpoints && record(object, 'spec.selector');
    if (needsEndpoints && areChildrenVisible && !hasReadyEndpoint(children)) {
      return inProgress('NoReadyEndpoints', {}, { cause: 'NoReadyEndpoints' });
    }
    return successful('Exists');
  },
};
