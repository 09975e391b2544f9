import { CelRule } from '../rules/own/CelRule';
import { allOf, oneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'gateway.networking.k8s.io';

const generation = "at(object, 'metadata.generation', 0)";

/** Of a parent, an ancestor or a listener: its conditions were written for the present generation. */
const isCurrent = (name: string) =>
  `at(${name}, 'conditions', []).all(c, at(c, 'observedGeneration', ${generation}) >= ${generation})`;

const isRefused = (name: string) =>
  `isFalse(${name}, 'Accepted') || isFalse(${name}, 'ResolvedRefs') || isTrue(${name}, 'Conflicted')`;

const isReached = (name: string) =>
  allOf(
    `isTrue(${name}, 'Accepted')`,
    `!isUnknown(${name}, 'ResolvedRefs')`,
    `!isFalse(${name}, 'Programmed') && !isUnknown(${name}, 'Programmed')`,
  );

/** Routes and policies report one list entry for each Gateway that they hang on. */
function byEntries(path: string) {
  const entries = `at(object, '${path}', [])`;
  const current = `${entries}.filter(p, ${isCurrent('p')})`;
  return {
    failed: `${current}.exists(p, ${isRefused('p')})`,
    successful: `size(${current}) > 0 && ${current}.all(p, ${isReached('p')})`,
    note: 'The generation stands in each condition: an entry that lags behind is left out, and with none left it is on its way.',
  };
}

const listeners = "at(object, 'status.listeners', [])";
const isListenerCurrent = isCurrent('l');

const byListeners = {
  failed: oneOf(
    isRefused('object'),
    `${listeners}.exists(l, (${isListenerCurrent}) && (${isRefused('l')}))`,
  ),
  successful: allOf(
    "isTrue(object, 'Accepted') && isTrue(object, 'Programmed')",
    "!isUnknown(object, 'ResolvedRefs')",
    `${listeners}.all(l, (${isListenerCurrent}) && !isFalse(l, 'Programmed') && !isUnknown(l, 'Programmed') && !isUnknown(l, 'Accepted') && !isUnknown(l, 'ResolvedRefs'))`,
  ),
};

/** Gateway API, and policies of gateways that report as it says. */
export const gatewayApi: CelRule[] = [
  { group, kind: 'Gateway', ...byListeners },
  { group, kind: 'ListenerSet', ...byListeners },
  {
    group: 'gateway.networking.x-k8s.io',
    kind: 'XListenerSet',
    ...byListeners,
  },
  {
    group,
    kind: 'GatewayClass',
    failed: "isFalse(object, 'Accepted')",
    successful: "isTrue(object, 'Accepted')",
  },
  ...forKinds(
    group,
    ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'],
    byEntries('status.parents'),
  ),
  ...forKinds(group, ['BackendTLSPolicy'], byEntries('status.ancestors')),
  ...forKinds(group, ['ReferenceGrant'], {
    successful: 'true',
    note: 'No controller reports on it.',
  }),
  ...forKinds(
    'gateway.envoyproxy.io',
    [
      'BackendTrafficPolicy',
      'ClientTrafficPolicy',
      'EnvoyExtensionPolicy',
      'EnvoyPatchPolicy',
      'SecurityPolicy',
    ],
    byEntries('status.ancestors'),
  ),
  ...forKinds(
    'gateway.kgateway.dev',
    ['BackendConfigPolicy', 'HTTPListenerPolicy', 'TrafficPolicy'],
    byEntries('status.ancestors'),
  ),
  ...forKinds('gateway.kgateway.dev', ['Backend', 'GatewayExtension'], {
    failed: "isFalse(object, 'Accepted')",
    successful: "isTrue(object, 'Accepted')",
  }),
];
