import { KeptLogTail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { LiveName } from './LiveName';

/** Which log of a Pod. */
export interface LogOf {
  container: string;
  /** Of the run before the current one. */
  previous: boolean;
}

/** Reads logs from clusters, as far as their configuration lets. */
export interface LiveLogs {
  /** Whether logs may be read from a cluster, by its configuration. */
  isOn(cluster: string): boolean;
  /** The last lines, masked; `undefined` where they cannot be had. Never fails. */
  read(pod: LiveName, of: LogOf): Promise<KeptLogTail | undefined>;
}
