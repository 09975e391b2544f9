import { ScriptedKubelet } from '@object-status/demo-cluster';
import { ApiClient } from './api/ApiClient';
import { UserOptions } from './configuration/users';
import { ManagedProcess } from './processes/ManagedProcess';

/** @internal */
export interface ControlPlaneOptions {
  /** Folder of the binaries, as `build.mjs` prints it. */
  binaries: string;
  /**
   * Folder for data, keys, kubeconfigs and logs; made if need be. Default: a
   * temporary folder, removed at the end.
   */
  directory?: string;
  /** Name of the cluster and of the context in kubeconfigs; default `control-plane`. */
  name?: string;
  /** Users beside the administrator; RBAC says what they may do. */
  users?: UserOptions[];
  /** Number of nodes; default 2. */
  nodes?: number;
  /** What a second of a pod's script takes, in seconds; default 1. */
  timeFactor?: number;
  /** How long the API server may take until it is ready; default 30,000. */
  readyTimeoutMs?: number;
}

/** A running control plane. @internal */
export interface ControlPlane {
  readonly url: string;
  /** The cluster's CA, PEM. */
  readonly certificateAuthority: string;
  readonly directory: string;
  /** The administrator's kubeconfig. */
  readonly kubeconfig: string;
  /** Talks to the API server as the administrator. */
  readonly client: ApiClient;
  readonly kubelet: ScriptedKubelet;
  /** In the order in which they were started. */
  readonly processes: ReadonlyArray<ManagedProcess>;
  /** Resolves with a sentence when a process ends that nobody stopped. */
  readonly broken: Promise<string>;
  /**
   * Kubeconfig of a user that was named at the start.
   *
   * @throws Error - there is no such user
   */
  kubeconfigOf(user: string): string;
  /**
   * Runs kubectl as the administrator and gives its stdout.
   *
   * @throws Error - it ended with another code than 0; says what it said
   */
  kubectl(args: string[], input?: string): Promise<string>;
  /** Ends everything in reverse order, etcd last. Idempotent. */
  stop(): Promise<void>;
}
