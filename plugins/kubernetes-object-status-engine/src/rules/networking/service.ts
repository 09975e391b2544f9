import { Child } from '../../graph/Child';
import { Warning } from '../../judging/Judgement';
import { inProgress, successful } from '../../judging/Verdict';
import { record, records, text, texts } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule } from '../KindRule';
import { readyEndpoints } from './endpointSlice';
import { loadBalancerAddresses } from './loadBalancerAddresses';
import { portText } from './portText';

function addresses(service: KubernetesObject): string[] {
  return [
    ...loadBalancerAddresses(service),
    ...texts(service, 'spec.externalIPs'),
  ];
}

function ports(service: KubernetesObject): string {
  return records(service, 'spec.ports').map(portText).join(', ');
}

function hasReadyEndpoint(children: Child[]): boolean {
  return children.some(child => readyEndpoints(child.object) > 0);
}

/** Slices that say whether there is a ready endpoint: those that have one, else all. */
function serving(slices: KubernetesObject[]): KubernetesObject[] {
  const ready = slices.filter(slice => readyEndpoints(slice) > 0);
  return ready.length > 0 ? ready : slices;
}

function hasSelector(service: KubernetesObject): boolean {
  return Object.keys(record(service, 'spec.selector') ?? {}).length > 0;
}

const slicesNotVisible: Warning = {
  code: 'ChildrenNotVisible',
  params: {},
  message: 'its endpoint slices may not be listed: judged by its own status',
};

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
  currentChildren: (_, slices, check) =>
    new Set(
      (check.requireReadyEndpoints ? serving(slices) : []).flatMap(
        slice => slice.metadata.uid ?? [],
      ),
    ),
  judge(object, { check, children, areChildrenVisible }) {
    const hasNoAddress = addresses(object).length === 0;
    if (
      check.requireLoadBalancerAddress &&
      isLoadBalancer(object) &&
      hasNoAddress
    ) {
      return inProgress('LoadBalancerPending');
    }
    if (!check.requireReadyEndpoints || !hasSelector(object)) {
      return successful('Exists');
    }
    if (!areChildrenVisible) {
      return successful('Exists', {}, { warnings: [slicesNotVisible] });
    }
    return hasReadyEndpoint(children)
      ? successful('Exists')
      : inProgress('NoReadyEndpoints');
  },
};
