import { Json } from '../../registry/fields';
import { mapItems, withDefaults } from './setDefaults';

const stickySeconds = 10_800;

/**
 * What the API server writes into a Service; addresses and ports of nodes are
 * given out when it is created.
 *
 * Source: Kubernetes API reference, ServiceSpec.
 *
 * @internal
 */
export function serviceDefaults(spec: Json): Json {
  const complete = withDefaults(spec, {
    sessionAffinity: 'None',
    type: 'ClusterIP',
  });
  const isInternal = complete.type !== 'ExternalName';
  const isExternal =
    complete.type === 'NodePort' || complete.type === 'LoadBalancer';
  const withPolicies = withDefaults(complete, {
    ...(isInternal ? { internalTrafficPolicy: 'Cluster' } : {}),
    ...(isExternal ? { externalTrafficPolicy: 'Cluster' } : {}),
    ...(complete.type === 'LoadBalancer'
      ? { allocateLoadBalancerNodePorts: true }
      : {}),
    ...(complete.sessionAffinity === 'ClientIP'
      ? {
          sessionAffinityConfig: {
            clientIP: { timeoutSeconds: stickySeconds },
          },
        }
      : {}),
  });
  return mapItems(withPolicies, 'ports', port => ({
    ...withDefaults(port, { protocol: 'TCP' }),
    targetPort: port.targetPort || port.port,
  }));
}
