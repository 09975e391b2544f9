/**
 * A simulated Kubernetes cluster for demos and tests.
 *
 * @packageDocumentation
 */
export * from './DemoCluster';
export * from './registry/Registry';
export * from './behaviours';
export * from './kubelet';
