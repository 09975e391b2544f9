import { CauseCode } from '../diagnosis/causeCodes';

/**
 * Reasons that the engine gives, each with the causes that it may point to; none
 * for what is as wanted. An owner points to the cause of what hangs on it.
 *
 * Source: `health-rules.md` section 3.3.
 *
 * @public
 */
export const reasonCodes = {
  Stale: ['ClusterUnreachable'],
  Forbidden: ['NotPermitted'],
  KindNotServed: ['KindNotServed'],
  OutcomeNotSeen: ['ClusterUnreachable'],
  NotFound: ['NotApplied'],
  Deleted: ['DeletedDuringCheck'],
  Replaced: ['DeletedDuringCheck'],
  Terminating: ['StillTerminating'],
  NotApplied: ['NotApplied'],
  WaitingForObservedGeneration: ['ControllerNotResponding'],
  NotVerified: [],
  RuleError: ['RuleError'],
  RolloutComplete: [],
  UpdatingReplicas: ['StartupTooSlow'],
  WaitingForAvailability: ['StartupTooSlow'],
  WaitingForReadiness: ['StartupTooSlow'],
  WaitingForPods: ['StartupTooSlow'],
  WaitingForReplicaSet: ['ControllerNotResponding'],
  NotAvailable: ['StartupTooSlow'],
  NotProgressing: ['StartupTooSlow'],
  OldReplicasRemain: ['StillTerminating', 'OldPodBlocks'],
  BlockedByOldPod: ['OldPodBlocks'],
  RevisionMismatch: ['StillTerminating'],
  OnDeleteNotUpdated: [],
  NoNodes: [],
  ExtraPods: ['StillTerminating'],
  ScaledToZero: ['ScaledToZero'],
  ProgressDeadlineExceeded: ['ProgressDeadlineExceeded'],
  ReplicaSetCreateError: [
    'QuotaExceeded',
    'LimitRangeViolated',
    'PermissionDenied',
    'AdmissionRefused',
  ],
  ReplicaFailure: [
    'QuotaExceeded',
    'LimitRangeViolated',
    'PermissionDenied',
    'AdmissionRefused',
  ],
  Paused: ['Paused'],
  Suspended: ['Paused'],
  Ready: [],
  Completed: [],
  Pending: ['StartupTooSlow'],
  PodInitializing: ['StartupTooSlow', 'VolumeMountFailed'],
  ContainerCreating: ['StartupTooSlow', 'VolumeMountFailed'],
  NotReady: ['ProbeFailing', 'StartupTooSlow', 'NodeProblem'],
  RestartedAfterError: [
    'CrashLoop',
    'OOMKilled',
    'InitFailed',
    'SidecarFailed',
  ],
  CrashLoopBackOff: ['CrashLoop', 'OOMKilled', 'SidecarFailed'],
  ContainerTerminated: ['CrashLoop', 'OOMKilled', 'SidecarFailed'],
  InitContainerFailed: ['InitFailed'],
  Unschedulable: ['Unschedulable', 'VolumePending'],
  PodFailed: ['PodFailed', 'OOMKilled', 'InitFailed', 'NodeProblem'],
  Evicted: ['Evicted'],
  JobActive: ['JobFailed'],
  BackoffLimitExceeded: ['JobFailed'],
  DeadlineExceeded: ['JobFailed'],
  RemovedAfterCompletion: [],
  LoadBalancerPending: ['LoadBalancerPending'],
  NoReadyEndpoints: ['NoReadyEndpoints'],
  Bound: [],
  Available: [],
  Released: [],
  WaitForFirstConsumer: [],
  VolumePending: ['VolumePending'],
  VolumeLost: ['VolumeLost'],
  VolumeFailed: ['VolumeLost'],
  NotActive: ['ControllerNotResponding'],
  Established: [],
  NotEstablished: ['CustomResourceFailed'],
  NameConflict: ['CustomResourceFailed'],
  NonStructuralSchema: ['CustomResourceFailed'],
  Exists: [],
  NotRead: [],
  NotPermitted: [],
  Stalled: ['CustomResourceFailed'],
  Reconciling: ['CustomResourceFailed'],
  WaitingForController: ['ControllerNotResponding'],
  NoStatusReported: ['ControllerNotResponding'],
} satisfies Record<string, CauseCode[]>;

/**
 * Reasons that a cluster gives and that keep their name. Beside these a waiting
 * container's own (`Err...`, `...Error`, `...BackOff`), a failed Job's, and the
 * deciding condition's of a custom resource stand as they are.
 *
 * @public
 */
export const reasonsOfClusters = {
  ErrImagePull: ['ImageNotFound', 'ImagePullDenied', 'RegistryUnreachable'],
  ImagePullBackOff: ['ImageNotFound', 'ImagePullDenied', 'RegistryUnreachable'],
  ErrImageNeverPull: ['ImageNotFound'],
  InvalidImageName: ['InvalidImageName'],
  RegistryUnavailable: ['RegistryUnreachable'],
  ImageInspectError: ['ImageNotFound', 'RegistryUnreachable'],
  CreateContainerConfigError: [
    'ConfigMissing',
    'SecretMissing',
    'ContainerCannotStart',
  ],
  CreateContainerError: ['ContainerCannotStart'],
  RunContainerError: ['ContainerCannotStart'],
  ContainerCannotRun: ['ContainerCannotStart'],
  StartError: ['ContainerCannotStart'],
} satisfies Record<string, CauseCode[]>;
