import { ServiceAccountKeys } from './serviceAccountKeys';

/** Absolute paths and addresses that the programs' flags name. @internal */
export interface Layout {
  etcdData: string;
  etcdUrl: string;
  etcdPeerUrl: string;
  certificates: string;
  apiServerPort: number;
  keys: ServiceAccountKeys;
  tokenFile: string;
  kubeconfig: string;
  kwokStages: string;
}

/** @internal */
export function etcdArguments(layout: Layout): string[] {
  const { etcdUrl, etcdPeerUrl } = layout;
  return [
    `--data-dir=${layout.etcdData}`,
    `--listen-client-urls=${etcdUrl}`,
    `--advertise-client-urls=${etcdUrl}`,
    `--listen-peer-urls=${etcdPeerUrl}`,
    `--initial-advertise-peer-urls=${etcdPeerUrl}`,
    `--initial-cluster=default=${etcdPeerUrl}`,
    // The data lives as long as the process: nothing is lost with it.
    '--unsafe-no-fsync',
    '--log-level=error',
  ];
}

/** @internal */
export function apiServerArguments(layout: Layout): string[] {
  return [
    `--etcd-servers=${layout.etcdUrl}`,
    `--cert-dir=${layout.certificates}`,
    `--secure-port=${layout.apiServerPort}`,
    '--bind-address=127.0.0.1',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${layout.keys.publicKeyFile}`,
    `--service-account-signing-key-file=${layout.keys.privateKeyFile}`,
    `--token-auth-file=${layout.tokenFile}`,
    '--authorization-mode=RBAC',
    '--service-cluster-ip-range=10.0.0.0/24',
    // It would refuse every pod of a namespace until the controller has made
    // its default account.
    '--disable-admission-plugins=ServiceAccount',
    '--allow-privileged',
    '--event-ttl=10m',
  ];
}

// Many scenarios run side by side; with the default of 20 requests a second
// the controllers' own limits, not Kubernetes, would set their pace.
const raisedClientLimits = ['--kube-api-qps=200', '--kube-api-burst=400'];

/** @internal */
export function controllerManagerArguments(layout: Layout): string[] {
  return [
    `--kubeconfig=${layout.kubeconfig}`,
    `--service-account-private-key-file=${layout.keys.privateKeyFile}`,
    '--secure-port=0',
    '--leader-elect=false',
    '--controllers=*,-nodeipam,-cloud-node-lifecycle,-tokencleaner,-bootstrapsigner',
    '--horizontal-pod-autoscaler-sync-period=2s',
    // KWOK's heartbeats come late on a busy machine; nodes that are to fail are made to.
    '--node-monitor-grace-period=1h',
    ...raisedClientLimits,
  ];
}

/** @internal */
export function schedulerArguments(layout: Layout): string[] {
  return [
    `--kubeconfig=${layout.kubeconfig}`,
    '--secure-port=0',
    '--leader-elect=false',
    ...raisedClientLimits,
  ];
}

/** @internal */
export function kwokArguments(layout: Layout): string[] {
  return [
    `--kubeconfig=${layout.kubeconfig}`,
    '--manage-all-nodes=true',
    `--config=${layout.kwokStages}`,
  ];
}
