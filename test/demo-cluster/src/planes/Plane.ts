import { ApiClient } from '@object-status/test-control-plane';

/** A cluster under test. */
export interface Plane {
  name: 'demo cluster' | 'real control plane';
  client: ApiClient;
  /** An administrator's. */
  kubeconfig: string;
  stop(): Promise<void>;
}

/** What a second of a scripted pod takes in both, in seconds. */
export const timeFactor = 0.8;

/** Nodes of both. */
export const nodes = 3;
