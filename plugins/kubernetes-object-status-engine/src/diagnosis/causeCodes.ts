/**
 * Why something went wrong: one list for API, page, command line and reports.
 *
 * It may grow; none changes its meaning. Source: `api.md` section 2.
 *
 * @public
 */
export const causeCodes = [
  'ImageNotFound',
  'ImagePullDenied',
  'RegistryUnreachable',
  'InvalidImageName',
  'CrashLoop',
  'OOMKilled',
  'ProbeFailing',
  'StartupTooSlow',
  'ConfigMissing',
  'SecretMissing',
  'ContainerCannotStart',
  'InitFailed',
  'SidecarFailed',
  'QuotaExceeded',
  'LimitRangeViolated',
  'PermissionDenied',
  'AdmissionRefused',
  'Unschedulable',
  'VolumePending',
  'VolumeMountFailed',
  'NodeProblem',
  'Evicted',
  'ProgressDeadlineExceeded',
  'JobFailed',
  'LoadBalancerPending',
  'NoReadyEndpoints',
  'OldPodBlocks',
  'StillTerminating',
  'DeletedDuringCheck',
  'ChangedByOther',
  'Paused',
  'ControllerNotResponding',
  'CustomResourceFailed',
  'ApplyConflict',
  'ApplyRefused',
  'NotApplied',
  'Unstable',
  'ScaledToZero',
  'VolumeLost',
  'PodFailed',
  'KindNotServed',
  'RuleError',
  'ClusterUnreachable',
  'NotPermitted',
  'NotKnown',
] as const;

/** @public */
export type CauseCode = (typeof causeCodes)[number];
