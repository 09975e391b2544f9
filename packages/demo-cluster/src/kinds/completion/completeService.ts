import { Json, jsonAt, listAt, numberAt, textAt } from '../../registry/fields';
import { ObjectStore } from '../../registry/ObjectStore';
import { KubernetesObject } from '../../registry/Registry';

// As kube-apiserver has it by default.
const firstNodePort = 30_000;
// The first one is that of the API server itself.
const firstAddress = 2;

/** A Service gets an address, and ports of the nodes where its type asks for them. @internal */
export function completeService(
  service: KubernetesObject,
  store: ObjectStore,
): KubernetesObject {
  const spec = jsonAt(service, 'spec');
  if (spec.type === 'ExternalName') return service;
  const address = spec.clusterIP ?? freeAddress(store);
  const withAddress: Json = {
    ...spec,
    clusterIP: address,
    clusterIPs: spec.clusterIPs ?? [address],
    ipFamilies: spec.ipFamilies ?? ['IPv4'],
    ipFamilyPolicy: spec.ipFamilyPolicy ?? 'SingleStack',
  };
  return { ...service, spec: withNodePorts(withAddress, store) };
}

/** What was given out stays, unless the type asks for something else. @internal */
export function updateService(
  service: KubernetesObject,
  live: KubernetesObject,
  store: ObjectStore,
): KubernetesObject {
  const spec = jsonAt(service, 'spec');
  const {
    clusterIP,
    clusterIPs,
    ipFamilies,
    ipFamilyPolicy,
    healthCheckNodePort,
  } = jsonAt(live, 'spec');
  if (spec.type === 'ExternalName') return service;
  const given = hasNodePorts(spec)
    ? listAt(spec, 'ports').map(port => withPortOf(port, live))
    : spec.ports;
  const kept = {
    clusterIP,
    clusterIPs,
    ipFamilies,
    ipFamilyPolicy,
    ...(hasNodePorts(spec) && healthCheckNodePort !== undefined
      ? { healthCheckNodePort }
      : {}),
    ...spec,
    ...(given === undefined ? {} : { ports: given }),
  };
  const spared = hasNodePorts(spec) ? kept : withoutNodePorts(kept, live);
  return completeService({ ...service, spec: spared }, store);
}

/** What only an earlier type had, and nobody asked for anew, goes with it. */
function withoutNodePorts(spec: Json, live: KubernetesObject): Json {
  if (!hasNodePorts(jsonAt(live, 'spec'))) return spec;
  const {
    externalTrafficPolicy: _traffic,
    allocateLoadBalancerNodePorts: _allocate,
    healthCheckNodePort: _health,
    ...rest
  } = spec;
  const ports = listAt(spec, 'ports').map(
    ({ nodePort: _nodePort, ...port }) => port,
  );
  return { ...rest, ...(spec.ports === undefined ? {} : { ports }) };
}

function withPortOf(port: Json, live: KubernetesObject): Json {
  const same = listAt(live, 'spec', 'ports').find(
    other => other.port === port.port && other.protocol === port.protocol,
  );
  return same?.nodePort === undefined
    ? port
    : { nodePort: same.nodePort, ...port };
}

function hasNodePorts({ type }: Json): boolean {
  return type === 'NodePort' || type === 'LoadBalancer';
}

function withNodePorts(spec: Json, store: ObjectStore): Json {
  if (!hasNodePorts(spec)) return spec;
  if (spec.allocateLoadBalancerNodePorts === false) return spec;
  const taken = new Set(
    store.list('services').flatMap(service => nodePortsOf(service)),
  );
  const byPort = new Map<unknown, number>();
  const ports = listAt(spec, 'ports').map(port => {
    // One port number over TCP and UDP gets one port of the nodes.
    const nodePort =
      numberAt(port, 'nodePort') ?? byPort.get(port.port) ?? freePort(taken);
    taken.add(nodePort);
    byPort.set(port.port, nodePort);
    return { ...port, nodePort };
  });
  const needsHealthCheck =
    spec.type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local';
  return {
    ...spec,
    ports,
    ...(needsHealthCheck
      ? { healthCheckNodePort: spec.healthCheckNodePort ?? freePort(taken) }
      : {}),
  };
}

function nodePortsOf(service: KubernetesObject): number[] {
  const ports = listAt(service, 'spec', 'ports').map(port =>
    numberAt(port, 'nodePort'),
  );
  return [...ports, numberAt(service, 'spec', 'healthCheckNodePort')].flatMap(
    port => port ?? [],
  );
}

function freePort(taken: ReadonlySet<number>): number {
  let port = firstNodePort;
  while (taken.has(port)) port += 1;
  return port;
}

function freeAddress(store: ObjectStore): string {
  const taken = new Set(
    store.list('services').map(service => textAt(service, 'spec', 'clusterIP')),
  );
  let number = firstAddress;
  while (taken.has(addressOf(number))) number += 1;
  return addressOf(number);
}

// 10.0.0.0/16 in order: plenty for a demo.
function addressOf(number: number): string {
  return `10.0.${Math.floor(number / 256)}.${number % 256}`;
}
