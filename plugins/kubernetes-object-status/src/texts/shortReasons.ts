/**
 * What stands after the word of a status, where the reason's code alone does
 * not say it (`ui.md` section 3). Places in braces are the reason's parameters.
 *
 * @internal
 */
export const shortReasonTexts = {
  // Not seen, not there, not this one
  Stale: 'stale since {{time}}',
  StaleUntil: 'stale, {{lastStatus}} until {{time}}',
  Forbidden: 'may not be read',
  KindNotServed: 'kind not served',
  RuleError: 'rule failed',
  NoStatusReported: 'reports nothing',
  OutcomeNotSeen: 'gone unseen',
  NotFound: 'not created yet',
  NotApplied: 'not applied yet',
  NotAppliedDifference:
    'not applied yet: {{label}} is {{live}}, wanted {{wanted}}',
  NotAppliedMissing: 'not applied yet: {{label}} is missing, wanted {{wanted}}',
  Deleted: 'deleted',
  Replaced: 'made again by someone else',
  Terminating: 'being deleted',
  WaitingForObservedGeneration: 'its controller has not seen it yet',
  WaitingForController: 'its controller has not answered yet',
  WaitingForStatus: 'reports nothing yet',

  // Workloads
  UpdatingReplicas: '{{updated}} of {{desired}} updated',
  WaitingForAvailability: '{{available}} of {{desired}} available',
  WaitingForReadiness: '{{ready}} of {{desired}} ready',
  WaitingForPods: '{{seen}} of {{desired}} pods seen',
  OldReplicasRemain_one: '{{count}} old pod',
  OldReplicasRemain_other: '{{count}} old pods',
  BlockedByOldPod: 'old pod {{pod}} is in its way',
  RevisionMismatch: '{{updated}} of {{desired}} at the new revision',
  RolloutCompleteFrom: 'from {{partition}}',
  OnDeleteNotUpdated_one: '{{count}} pod not updated',
  OnDeleteNotUpdated_other: '{{count}} pods not updated',
  NoNodes: 'no node matches',
  Suspended: 'suspended',
  ExtraPods_one: '{{count}} pod more than wanted',
  ExtraPods_other: '{{count}} pods more than wanted',
  ScaledToZero: 'scaled to 0',
  NothingWanted: 'scaled to 0, as wanted',
  PausedAsWanted: 'paused, as its manifest says',
  ScaledToZeroAfterSuccess: 'scaled to 0 afterwards',

  // Pods
  RestartedAfterError: 'restarted after exit code {{exitCode}}',
  Pending: 'waits to be scheduled',
  PodInitializing: '{{done}} of {{total}} init containers done',
  ContainerCreating: 'being created',
  NotReady: 'not ready yet',

  // Storage, clusters
  VolumePending: 'waits for a volume',
  VolumePendingForPod: 'waits for a volume for pod {{pod}}',
  WaitForFirstConsumer: 'bound on first use',
  Released: 'released',
  VolumeLost: 'its volume is gone',
  VolumeFailed: 'could not be reclaimed',
  NotActive: 'not active yet',
  NotEstablished: 'not established',
  NameConflict: 'its names are not accepted',
  NonStructuralSchema: 'its schema is not structural',

  // Others
  JobActive: '{{succeeded}} of {{completions}} done',
  JobNotAwaited: 'not waited for',
  RemovedAfterCompletion: 'removed after completion',
  LoadBalancerPending: 'no address yet',
  NoReadyEndpoints: 'no ready pod behind it',
  NotRead: 'its content is never read',
  NotPermitted: 'may not be read',
} as const;

/**
 * Reasons with several texts, the one that says most first: it is taken when
 * the reason has all of its parameters.
 *
 * @internal
 */
export const shortReasonForms: Record<string, string[]> = {
  NotApplied: ['NotAppliedDifference', 'NotAppliedMissing', 'NotApplied'],
  Stale: ['StaleUntil', 'Stale'],
  VolumePending: ['VolumePendingForPod', 'VolumePending'],
  OldReplicasRemain: ['BlockedByOldPod', 'OldReplicasRemain'],
  RolloutComplete: ['RolloutCompleteFrom'],
};
