import { inProgress, successful } from '../../judging/Verdict';
import { read, records } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule } from '../KindRule';
import { portText } from './portText';

/** Ready endpoints of a slice; readiness that nobody reports counts as ready. */
export function readyEndpoints(slice: KubernetesObject): number {
  return records(slice, 'endpoints').filter(
    endpoint => read(endpoint, 'conditions.ready') !== false,
  ).length;
}

function ports(slice: KubernetesObject): string {
  return records(slice, 'ports').map(portText).join(', ');
}

/** Endpoint slices: shown under their Service, which says whether it needs a ready one. */
export const endpointSlice: KindRule = {
  group: 'discovery.k8s.io',
  kind: 'EndpointSlice',
  columns: [
    {
      id: 'readyEndpoints',
      title: 'Ready endpoints',
      align: 'end',
      value: object =>
        `${readyEndpoints(object)}/${records(object, 'endpoints').length}`,
    },
    { id: 'ports', title: 'Ports', value: ports },
  ],
  judge(object) {
    if (readyEndpoints(object) > 0) return successful('Exists');
    return inProgress('NoReadyEndpoints');
  },
};
