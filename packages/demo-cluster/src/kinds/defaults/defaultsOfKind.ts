import { Json } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';
import { limitRangeDefaults } from './limitRangeDefaults';
import { podDefaults } from './podDefaults';
import { serviceDefaults } from './serviceDefaults';
import { mapField, mapItems, withDefaults } from './setDefaults';
import {
  claimDefaults,
  cronJobDefaults,
  daemonSetDefaults,
  deploymentDefaults,
  jobDefaults,
  replicaSetDefaults,
  statefulSetDefaults,
} from './workloadDefaults';

const specs: Record<string, (spec: Json) => Json> = {
  CronJob: cronJobDefaults,
  DaemonSet: daemonSetDefaults,
  Deployment: deploymentDefaults,
  Job: jobDefaults,
  LimitRange: limitRangeDefaults,
  PersistentVolumeClaim: claimDefaults,
  Pod: podDefaults,
  ReplicaSet: replicaSetDefaults,
  Service: serviceDefaults,
  StatefulSet: statefulSetDefaults,
};

const whole: Record<string, (object: Json) => Json> = {
  EndpointSlice: slice =>
    mapItems(slice, 'ports', port =>
      withDefaults(port, { name: '', protocol: 'TCP' }),
    ),
  Endpoints: endpoints =>
    mapItems(endpoints, 'subsets', subset =>
      mapItems(subset, 'ports', port =>
        withDefaults(port, { protocol: 'TCP' }),
      ),
    ),
  Secret: secret => withDefaults(secret, { type: 'Opaque' }),
};

/** The object with the defaults of its kind. @internal */
export function defaultsOfKind(object: KubernetesObject): KubernetesObject {
  const { apiVersion, kind, metadata } = object;
  const fields = whole[kind]?.(object) ?? object;
  const complete = specs[kind] ? mapField(fields, 'spec', specs[kind]) : fields;
  return { ...complete, apiVersion, kind, metadata };
}
