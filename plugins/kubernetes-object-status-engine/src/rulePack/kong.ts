import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Kong's ingress controller and gateway operator. */
export const kong: CelRule[] = [
  ...forKinds(
    'configuration.konghq.com',
    [
      'KongClusterPlugin',
      'KongConsumer',
      'KongConsumerGroup',
      'KongCustomEntity',
      'KongPlugin',
      'TCPIngress',
      'UDPIngress',
    ],
    {
      failed:
        "isFalse(object, 'Programmed') && reasonOf(object, 'Programmed') == 'Invalid'",
      successful:
        "isTrue(object, 'Programmed') || size(at(object, 'status.loadBalancer.ingress', [])) > 0",
    },
  ),
  ...forKinds(
    'gateway-operator.konghq.com',
    ['ControlPlane', 'DataPlane', 'AIGateway'],
    {
      successful: "isTrue(object, 'Ready')",
      children: [
        { apiVersion: 'apps/v1', kind: 'Deployment' },
        { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
        { apiVersion: 'v1', kind: 'Pod' },
      ],
    },
  ),
];
