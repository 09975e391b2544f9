import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { matchesSelector } from '../../objects/labelSelector';
import { controllerReference } from '../../objects/ownership';
import {
  hasEnded,
  isReady,
  isTerminating,
  PodObject,
  pods,
} from '../../objects/Pod';
import { Service, ServicePort, services } from '../../objects/Service';
import { KubernetesObject, Registry } from '../../registry/Registry';
import { Controller, keyOf, splitKey } from '../Controller';

const kind = { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' };
const serviceLabel = 'kubernetes.io/service-name';
const managedBy = 'endpointslice.kubernetes.io/managed-by';
const manager = 'endpointslice-controller.k8s.io';

/** Lists the addresses of the pods that Services select, one slice each. @internal */
export const endpointSliceController: Controller = {
  component: 'endpoint-slice-controller',

  keysFor({ object }, registry) {
    if (services.isOf(object)) return [keyOf(object)];
    if (!pods.isOf(object)) return [];
    return services
      .list(registry, object.metadata.namespace)
      .filter(service => selects(service, object.metadata.labels))
      .map(keyOf);
  },

  reconcile(key, { registry }) {
    const { namespace, name } = splitKey(key);
    const service = services.get(registry, namespace, name);
    if (!service?.spec.selector) return;
    if (service.metadata.deletionTimestamp !== undefined) return;
    const chosen = pods
      .list(registry, namespace)
      .filter(pod => selects(service, pod.metadata.labels))
      .filter(pod => pod.status.podIP !== undefined && !hasEnded(pod));
    const content = {
      endpoints: chosen.map(pod => endpointOf(pod, service)),
      ports: (service.spec.ports ?? []).map(port => portOf(port, chosen)),
    };
    const slice = findSlice(registry, service);
    if (!slice) createSlice(registry, service, content);
    else if (!isDeepStrictEqual(contentOf(slice), content)) {
      registry.update({ ...slice, ...content });
    }
  },
};

function selects(
  { spec }: Service,
  labels: Record<string, string> | undefined,
): boolean {
  const { selector } = spec;
  if (!selector || Object.keys(selector).length === 0) return false;
  return matchesSelector({ matchLabels: selector }, labels);
}

function endpointOf(pod: PodObject, { spec }: Service) {
  const { name, namespace, uid } = pod.metadata;
  const serving = isReady(pod) || spec.publishNotReadyAddresses === true;
  return {
    addresses: [pod.status.podIP],
    conditions: {
      ready: serving && !isTerminating(pod),
      serving,
      terminating: isTerminating(pod),
    },
    nodeName: pod.spec.nodeName,
    targetRef: { kind: 'Pod', name, namespace, uid },
  };
}

function portOf(
  { name = '', port, protocol, targetPort }: ServicePort,
  chosen: PodObject[],
) {
  return { name, port: numberOf(targetPort ?? port, chosen), protocol };
}

/** A port that is only named has its number in the pods. */
function numberOf(target: number | string, chosen: PodObject[]) {
  if (typeof target === 'number') return target;
  return chosen
    .flatMap(({ spec }) => spec.containers)
    .flatMap(({ ports = [] }) => ports)
    .find(({ name }) => name === target)?.containerPort;
}

function findSlice(
  registry: Registry,
  { metadata }: Service,
): KubernetesObject | undefined {
  return registry
    .list(kind, { namespace: metadata.namespace })
    .find(
      slice =>
        slice.metadata.labels?.[serviceLabel] === metadata.name &&
        slice.metadata.labels[managedBy] === manager,
    );
}

function contentOf({ endpoints, ports }: KubernetesObject) {
  return { endpoints: endpoints ?? [], ports: ports ?? [] };
}

function createSlice(
  registry: Registry,
  service: Service,
  content: Record<string, unknown>,
): void {
  const { name, namespace, labels } = service.metadata;
  registry.create({
    ...kind,
    metadata: {
      // Made here, as `generateName` of a slice is the Service's name.
      name: `${name}-${randomBytes(3).toString('hex').slice(0, 5)}`,
      generateName: `${name}-`,
      namespace,
      labels: { ...labels, [serviceLabel]: name, [managedBy]: manager },
      ownerReferences: [controllerReference(service)],
    },
    addressType: 'IPv4',
    ...content,
  });
}
