import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

/** Ingress controller of F5 NGINX. */
export const nginxIngress: CelRule[] = forKinds(
  'k8s.nginx.org',
  ['Policy', 'TransportServer', 'VirtualServer', 'VirtualServerRoute'],
  {
    ...phases('status.state', { failed: ['Invalid'], successful: ['Valid'] }),
    message: "at(object, 'status.message', '')",
    note: 'Warning: in force but for what it refers to and is not there.',
  },
);
