import { Registry } from './registry/Registry';

/** How a demo cluster is started. @internal */
export interface DemoClusterOptions {
  /** Of the cluster, as the kubeconfig names it. Default `demo`. */
  name?: string;
  /** Default 0: any free one. Always on 127.0.0.1. */
  port?: number;
  /** Folder for CA, token and kubeconfig (mode 0600); made where it is missing. */
  directory: string;
  /**
   * Takes CA and token of the cluster that ran in the directory before, so that
   * clients go on with the one that takes its place; needs its port, too.
   */
  resume?: boolean;
  /** What a second of a scripted pod takes, in seconds; default 1. */
  timeFactor?: number;
  /** Nodes that are there at the start; default 3. */
  nodes?: number;
  /** Changes that are remembered; a watch from before them is told to list anew. Default 10,000. */
  maxEvents?: number;
  /** Between the bookmarks of a watch, in milliseconds; default 60,000. */
  bookmarkIntervalMs?: number;
  /** Gets one line for each thing that went wrong; default: nobody. */
  log?: (line: string) => void;
}

/** A running demo cluster. @internal */
export interface DemoCluster {
  /** `https://127.0.0.1:PORT` */
  url: string;
  /** File with an administrator's kubeconfig; its only context is the cluster's name. */
  kubeconfig: string;
  /** CA of the API server, PEM. */
  certificateAuthority: string;
  /** Administrator's bearer token. */
  token: string;
  registry: Registry;
  /** Ends every connection, timer and controller. */
  stop(): Promise<void>;
}
