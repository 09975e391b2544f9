import { Template } from './render';

/**
 * English sentence of every reason of an object. What stands in braces is a
 * parameter of the reason; translations use the same names.
 *
 * Source: `health-rules.md` section 3.3.
 *
 * @public
 */
export const reasonTexts = {
  // Not seen, not there, not this one
  Stale: 'Not observed now: {{detail}}',
  Forbidden: 'May not list {{kind}} in {{namespace}}: {{detail}}',
  KindNotServed: '{{cluster}} does not serve {{kind}}',
  OutcomeNotSeen: 'Gone while it could not be observed',
  NotFound: 'Not found in the cluster yet',
  NotFoundDefinition:
    'Not found yet: {{definition}} is not established, so its kind is not served',
  Deleted: 'Was deleted during the check',
  Replaced: 'Was deleted and made again by someone else',
  Terminating: 'Being deleted; waits for finalizers: {{finalizers}}',
  TerminatingNow: 'Being deleted',
  NotApplied: '{{label}} is {{live}}, wanted {{wanted}}',
  NotAppliedMissing: '{{label}} is missing, wanted {{wanted}}',
  NotAppliedGeneration:
    'Still at generation {{generation}}, applied was {{applied}}',
  NotAppliedVersion: 'Seen is a state from before it was applied',
  NotAppliedWithheld:
    'Some of its values are not kept after a restart of the server, so it cannot be told whether it was applied',
  WaitingForObservedGeneration:
    'Controller has seen generation {{observed}}, wanted {{generation}}',
  NotVerified: 'Verification is off for this step',
  RuleError: 'Rule {{rule}}: {{error}}',

  // Workloads
  RolloutComplete: '{{ready}}/{{desired}} ready, all up to date',
  RolloutCompleteFrom:
    '{{ready}}/{{desired}} ready, all up to date from {{partition}} on',
  NothingWanted: 'Scaled to 0, as wanted',
  PausedAsWanted: 'Paused, as its manifest says',
  UpdatingReplicas: '{{updated}} of {{desired}} pods updated',
  WaitingForAvailability: '{{available}} of {{desired}} pods available',
  WaitingForReadiness: '{{ready}} of {{desired}} pods ready',
  WaitingForPods: '{{seen}} of {{desired}} pods seen so far',
  WaitingForReplicaSet: 'No replica set with its pod template yet',
  NotAvailable: 'Not available: {{detail}}',
  NotProgressing: 'Not progressing: {{detail}}',
  OldReplicasRemain: {
    one: '1 old pod still running or leaving: {{pods}}',
    other: '{{count}} old pods still running or leaving: {{pods}}',
  },
  BlockedByOldPod:
    'Pod {{pod}} of the old revision is not ready, so the update cannot go on: delete that pod',
  RevisionMismatch: '{{updated}} of {{desired}} pods at revision {{revision}}',
  OnDeleteNotUpdated: {
    one: 'Ready; 1 pod keeps the old revision until it is deleted',
    other: 'Ready; {{count}} pods keep the old revision until they are deleted',
  },
  NoNodes: 'No node matches; nothing to run',
  NoNodesCount: 'No node that matches is ready; nothing to run',
  ExtraPods: {
    one: '1 pod more than wanted',
    other: '{{count}} pods more than wanted',
  },
  ScaledToZero: 'Scaled to 0; wanted {{wanted}}',
  ScaledToZeroAfterSuccess: 'Scaled to 0 after it had been available',
  ProgressDeadlineExceeded: 'No progress for {{seconds}} s',
  ReplicaSetCreateError: 'Its replica set could not be created: {{detail}}',
  ReplicaFailure: 'Pods cannot be created: {{detail}}',
  MakingRoom: 'Pods cannot be created yet, old ones are leaving: {{detail}}',
  Paused: 'Paused by {{by}}',
  Suspended: 'Suspended by {{by}}',

  // Pods
  Ready: 'Ready',
  Completed: 'Completed',
  Pending: 'Waiting to be scheduled',
  PodInitializing: 'Initializing: {{done}} of {{total}} init containers done',
  ContainerCreating: 'Its containers are being created',
  NotReady: 'Running, not ready: container {{container}}',
  NotReadyGate: 'Its containers are ready, the pod is not: {{detail}}',
  RestartedAfterError:
    'Container {{container}} ended with exit code {{exitCode}} and was started again',
  CrashLoopBackOff:
    'Container {{container}} keeps crashing: exit code {{exitCode}}, restarts: {{restarts}}',
  ContainerTerminated:
    'Container {{container}} ended {{ends}} times, last with exit code {{exitCode}}, and has not been ready for long enough',
  ContainerEndedForGood:
    'Container {{container}} ended with exit code {{exitCode}} and is not started again',
  InitContainerFailed:
    'Init container {{container}} failed: exit code {{exitCode}}',
  ImageProblem:
    'Container {{container}} cannot get image {{image}}: {{detail}}',
  ContainerCannotStart: 'Container {{container}} cannot be started: {{detail}}',
  Unschedulable: 'No node fits for {{seconds}} s: {{detail}}',
  UnschedulableYet: 'No node fits yet: {{detail}}',
  UnschedulableNominated:
    'No node fits yet; room is being made on node {{node}}: {{detail}}',
  UnschedulableLeaving:
    'No node fits yet; other pods of the same owner are leaving: {{detail}}',
  UnschedulableVolume:
    'No node fits yet; the volume of claim {{claim}} is being made: {{detail}}',
  UnschedulableScaleUp: 'No node fits yet; a node is being added: {{detail}}',
  PodFailed: 'Pod failed: {{detail}}',
  Evicted: 'Pod was evicted: {{detail}}',

  // With what an event of the cluster says
  Explained: '{{said}}: {{says}}',

  // Carried up
  ChildFailed: 'Pod {{pod}}: {{detail}}',

  // Jobs
  JobComplete: '{{succeeded}} of {{completions}} done',
  JobActive: '{{succeeded}} of {{completions}} done, {{active}} active',
  JobNotAwaited: 'Created; this step does not wait for Jobs',
  JobFailed: 'Job failed: {{detail}}',
  BackoffLimitExceeded:
    'Job failed: {{failed}} pods failed, {{limit}} retries were allowed',
  DeadlineExceeded: 'Job failed: longer than {{seconds}} s',
  CronJobSuspended: 'Suspended; it starts no Jobs',
  RemovedAfterCompletion: 'Complete; removed after its time to live',

  // Networking
  LoadBalancerPending: 'No address yet',
  NoReadyEndpoints: 'No ready pod behind it',

  // Storage
  Bound: 'Bound: {{to}}',
  WaitForFirstConsumer: 'Bound when the first pod uses it',
  VolumePending: 'Waiting for a volume of storage class {{storageClass}}',
  VolumePendingForPod:
    'Waiting for a volume of storage class {{storageClass}}, for pod {{pod}}',
  VolumePendingWithoutClass: 'Waiting for a volume; it names no storage class',
  VolumePendingClassMissing:
    'Waiting for a volume; storage class {{storageClass}} does not exist',
  VolumePendingClassUnseen:
    'Waiting for a volume of storage class {{storageClass}}, which cannot be read',
  VolumeLost: 'Its volume is gone: {{volume}}',
  VolumeAvailable: 'Available; no claim uses it yet',
  VolumeReleased: 'Released: the claim that used it is gone: {{claim}}',
  VolumeNotAvailable: 'Not available yet',
  VolumeFailed: 'It could not be reclaimed: {{detail}}',

  // Clusters
  NotActive: 'Not active yet',
  Established: 'Established',
  NotEstablished: 'Not established: {{detail}}',
  NotEstablishedYet: 'Not established yet',
  NameConflict: 'Its names are not accepted: {{detail}}',
  NonStructuralSchema: 'Its schema is not structural: {{detail}}',
  ApiNotServed: 'Its API does not answer: {{detail}}',
  ApiNotServedYet:
    'Its API does not answer yet, and what serves it may still be starting: {{detail}}',

  // Others
  Exists: 'Exists',
  NotRead: 'Applied; its content is never read',
  NotPermitted: 'Applied; may not be read: {{detail}}',
  ConditionTrue: '{{detail}}',
  ConditionPending: '{{type}} is {{value}}: {{detail}}',
  Stalled: 'Stalled: {{detail}}',
  Reconciling: 'Reconciling: {{detail}}',
  WaitingForController: 'Waits until its status is written again',
  WaitingForStatus: '{{kind}} reports no status yet',
  NoStatusReported: '{{kind}} reports no status',

  // By a rule of one's own
  RuleSays: '{{detail}}',
  RulePhase: 'Its phase is {{phase}}',
  RulePhaseDetail: 'Its phase is {{phase}}: {{detail}}',
  RuleSuccessful: 'As wanted, by its rule',
  RuleInProgress: 'Not there yet, by its rule',
  RuleFailed: 'Failed, by its rule',
  RulePaused: 'Paused, by its rule',
  RuleUnknown: 'Its rule cannot tell',
} satisfies Record<string, Template>;

/** Code of a sentence about an object. @public */
export type ReasonTextCode = keyof typeof reasonTexts;
