import { CelRule } from '../rules/own/CelRule';
import { forGroups, forKinds } from './forKinds';

const hasErrors =
  "at(object, 'status.validationMessages', []).exists(m, at(m, 'level', '') == 'ERROR')";

const configuration = {
  inProgress: `isFalse(object, 'Reconciled') && !${hasErrors}`,
  failed: hasErrors,
  successful: 'true',
  note: 'Istio checks its configuration when it is applied and writes a status only where that is switched on: without one it is in force.',
};

/** Istio: configuration, and the operators that install it. */
export const istio: CelRule[] = [
  {
    group: 'install.istio.io',
    kind: 'IstioOperator',
    failed: "at(object, 'status.status', '') in ['ERROR', 'ACTION_REQUIRED']",
    successful: "at(object, 'status.status', '') == 'HEALTHY'",
    message: "at(object, 'status.message', '')",
    note: 'UPDATING and RECONCILING are on their way; ACTION_REQUIRED needs a person.',
  },
  ...forKinds(
    'sailoperator.io',
    ['Istio', 'IstioCNI', 'IstioRevision', 'IstioRevisionTag', 'ZTunnel'],
    {
      failed: "isFalse(object, 'Reconciled')",
      successful: "isTrue(object, 'Ready')",
    },
  ),
  ...forKinds(
    'networking.istio.io',
    [
      'DestinationRule',
      'EnvoyFilter',
      'Gateway',
      'ProxyConfig',
      'ServiceEntry',
      'Sidecar',
      'VirtualService',
      'WorkloadEntry',
      'WorkloadGroup',
    ],
    configuration,
  ),
  ...forKinds(
    'security.istio.io',
    ['AuthorizationPolicy', 'PeerAuthentication', 'RequestAuthentication'],
    configuration,
  ),
  ...forGroups(['telemetry.istio.io'], ['Telemetry'], configuration),
  ...forGroups(['extensions.istio.io'], ['WasmPlugin'], configuration),
];
