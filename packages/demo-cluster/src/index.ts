/**
 * A simulated Kubernetes cluster for demos and tests.
 *
 * @packageDocumentation
 */
export * from './DemoCluster';
export * from './startDemoCluster';
export * from './registry/Registry';
export * from './registry/MemoryRegistry';
export * from './registry/StatusError';
export * from './behaviours';
export * from './kubelet';
export { startControllers } from './controllers/startControllers';
export type {
  Controllers,
  ControllersOptions,
} from './controllers/startControllers';
