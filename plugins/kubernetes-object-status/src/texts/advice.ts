import { CauseCode } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * What to do about each cause, in one sentence. A cause without one has
 * nothing that would help in every case.
 *
 * @internal
 */
export const adviceTexts = {
  ImageNotFound:
    'Push the image under this name, or deploy a version that has been built.',
  ImagePullDenied:
    'Give the namespace a pull secret that this registry accepts.',
  RegistryUnreachable:
    'See whether the nodes reach the registry; the pull is tried again by itself.',
  InvalidImageName: 'Correct the name of the image in the manifest.',
  CrashLoop:
    'Read the log of the run before, mend what ends it, and deploy again.',
  OOMKilled: 'Raise the memory limit, or find out what uses so much.',
  ProbeFailing:
    'See what the probe gets for an answer, and whether it asks the right port and path.',
  StartupTooSlow:
    'Give it more time with a startup probe, or find out what it waits for.',
  ConfigMissing:
    'Create the ConfigMap or key that it names, or correct the reference.',
  SecretMissing:
    'Create the Secret or key that it names, or correct the reference.',
  ContainerCannotStart:
    'Check command, working directory and volume mounts of the container.',
  InitFailed: 'Read the log of the init container: the pod waits for it.',
  SidecarFailed: 'Read the log of the sidecar: the pod needs it to be ready.',
  QuotaExceeded:
    'Ask for less, free something in the namespace, or have its quota raised.',
  LimitRangeViolated:
    'Set requests and limits that the limit range of the namespace allows.',
  PermissionDenied:
    'Grant the permission that the message names to the account that lacks it.',
  AdmissionRefused:
    'Change what the policy objects to, or ask those who own the policy.',
  Unschedulable:
    'Ask for less, add a node, or loosen what keeps the pod from the nodes.',
  VolumePending:
    'See whether the storage class exists and can make such a volume.',
  VolumeMountFailed:
    'See whether the volume exists and is not attached elsewhere.',
  NodeProblem: 'Have the node looked at, or move its pods to another one.',
  Evicted: 'Ask for as much memory and storage as it uses, or free the node.',
  ProgressDeadlineExceeded:
    'Find out what its pods wait for, or raise its progress deadline.',
  JobFailed: 'Read the log of its last pod, mend it, and deploy again.',
  LoadBalancerPending:
    'See whether the cluster has something that hands out addresses.',
  NoReadyEndpoints: 'See whether its selector matches pods that are ready.',
  OldPodBlocks: 'Delete the old pod that is not ready: it holds the update up.',
  StillTerminating:
    'Wait, or see what keeps the old pods and their finalizers from ending.',
  DeletedDuringCheck: 'Find out who deleted it, and deploy again.',
  ChangedByOther: 'Agree who deploys here, then deploy again.',
  Paused: 'Resume it, or let the step accept paused objects.',
  ControllerNotResponding:
    'See whether the controller of this kind runs and may do its work.',
  CustomResourceFailed:
    'Read what its controller reports, and correct its specification.',
  ApplyConflict: 'Agree who owns the field, or leave it out of the manifest.',
  ApplyRefused: 'Correct what the cluster objects to, and deploy again.',
  NotApplied: 'See whether the pipeline applied this object to this cluster.',
  Unstable: 'Find out what kept changing, then deploy again.',
  ScaledToZero: 'Scale it up again, or say 0 in its manifest.',
  VolumeLost: 'Restore the volume, or bind the claim to another one.',
  PodFailed: 'Read its log and its message, mend it, and deploy again.',
  KindNotServed:
    'Install what serves this kind, or deploy to a cluster that has it.',
  RuleError: 'Correct the health rule of this kind.',
  ClusterUnreachable:
    'See whether the portal reaches the cluster; it is tried again by itself.',
  NotPermitted: 'Grant the portal what the message says that it lacks.',
} as const satisfies Partial<Record<CauseCode, string>>;
