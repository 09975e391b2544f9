/**
 * A real Kubernetes control plane for tests.
 *
 * @packageDocumentation
 */
export type { ControlPlane, ControlPlaneOptions } from './ControlPlane';
export { startControlPlane } from './startControlPlane';
export { aDaemonSet, aDeployment, aJob, aPod, aStatefulSet } from './manifests';
export type { Manifest, WorkloadOptions } from './manifests';
export { findFreePorts } from './ports';
export { ManagedProcess } from './processes/ManagedProcess';
export type { ProcessOptions, ProcessEnd } from './processes/ManagedProcess';
export { stopOnSignals } from './processes/stopOnSignals';
export { ApiClient, ApiError } from './api/ApiClient';
export type { ApiRequest } from './api/ApiClient';
export type { KubernetesObject } from './api/KubernetesObject';
export { conditionOf } from './api/conditionOf';
export type { Condition } from './api/conditionOf';
export { kubectl as runKubectl } from './kubectl';
export { watchList } from './api/watchList';
export type { ListHandlers } from './api/watchList';
export { waitForObjects } from './api/waitForObjects';
export type { Wait } from './api/waitForObjects';
export { behaviourAnnotation } from '@object-status/demo-cluster';
export type {
  Life,
  PodBehaviour,
  PodRule,
  ScriptedKubelet,
} from '@object-status/demo-cluster';
