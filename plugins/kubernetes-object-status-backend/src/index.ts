/**
 * Backend of Kubernetes Object Status.
 *
 * @packageDocumentation
 */
export { kubernetesObjectStatusPlugin as default } from './plugin';
