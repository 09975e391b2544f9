/**
 * Transport, discovery and list/watch of Kubernetes clusters; knows nothing of
 * Backstage.
 *
 * @packageDocumentation
 */
export * from './Cluster';
export * from './config/ClusterConfig';
export * from './config/ClusterConfigError';
export * from './config/loadKubeconfig';
export * from './createCluster';
export * from './errors/ClusterError';
export * from './options';
