import { isJson, Json } from '../registry/fields';
import { KindDefinition } from './KindDefinition';
import { qosClassOf } from './qosClass';

const first: Record<string, Json> = {
  Namespace: { phase: 'Active' },
  PersistentVolumeClaim: { phase: 'Pending' },
  Service: { loadBalancer: {} },
  Ingress: { loadBalancer: {} },
  ReplicaSet: { replicas: 0 },
  StatefulSet: { replicas: 0, availableReplicas: 0 },
  DaemonSet: {
    currentNumberScheduled: 0,
    desiredNumberScheduled: 0,
    numberMisscheduled: 0,
    numberReady: 0,
  },
};

/**
 * The status that an object begins with: what the creator sent does not count,
 * but for nodes, which register with theirs.
 *
 * @internal
 */
export function initialStatus(
  kind: KindDefinition,
  given: Json,
): { status?: Json } {
  if (!kind.hasStatus) return {};
  if (kind.kind === 'Node') {
    return { status: isJson(given.status) ? given.status : {} };
  }
  if (kind.kind === 'Pod') {
    return { status: { phase: 'Pending', qosClass: qosClassOf(given) } };
  }
  return { status: first[kind.kind] ?? {} };
}
