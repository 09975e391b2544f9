/** What an object was at, in one word of ours. @internal */
export const phaseNames = [
  'controller',
  'scheduling',
  'containers',
  'image',
  'init',
  'readiness',
  'pods',
  'oldPods',
  'restart',
  'volume',
  'address',
  'work',
  'other',
] as const;

/** @internal */
export type PhaseName = (typeof phaseNames)[number];

const byReason: Record<string, PhaseName> = {
  NotFound: 'controller',
  NotApplied: 'controller',
  WaitingForController: 'controller',
  WaitingForObservedGeneration: 'controller',
  WaitingForStatus: 'controller',
  Reconciling: 'controller',
  Pending: 'scheduling',
  Unschedulable: 'scheduling',
  ContainerCreating: 'containers',
  ErrImagePull: 'image',
  ImagePullBackOff: 'image',
  InvalidImageName: 'image',
  ErrImageNeverPull: 'image',
  RegistryUnavailable: 'image',
  PodInitializing: 'init',
  InitContainerFailed: 'init',
  NotReady: 'readiness',
  WaitingForReadiness: 'readiness',
  WaitingForAvailability: 'readiness',
  NotAvailable: 'readiness',
  NoReadyEndpoints: 'readiness',
  WaitingForPods: 'pods',
  WaitingForReplicaSet: 'pods',
  UpdatingReplicas: 'pods',
  RevisionMismatch: 'pods',
  ReplicaFailure: 'pods',
  ExtraPods: 'oldPods',
  OldReplicasRemain: 'oldPods',
  BlockedByOldPod: 'oldPods',
  Terminating: 'oldPods',
  RestartedAfterError: 'restart',
  CrashLoopBackOff: 'restart',
  ContainerTerminated: 'restart',
  VolumePending: 'volume',
  LoadBalancerPending: 'address',
  JobActive: 'work',
};

/** @internal */
export function phaseNameOf(reason: string): PhaseName {
  return Object.hasOwn(byReason, reason) ? byReason[reason] : 'other';
}
