import { shortReasonTexts } from '../shortReasons';
import { TextsLike } from '../TextsLike';

/** What stands after the word of a status, in German. @internal */
export const germanShortReasons: TextsLike<typeof shortReasonTexts> = {
  // Not seen, not there, not this one
  Stale: 'veraltet seit {{time}}',
  StaleUntil: 'veraltet, {{lastStatus}} bis {{time}}',
  Forbidden: 'darf nicht gelesen werden',
  KindNotServed: 'Kind nicht angeboten',
  RuleError: 'Regel fehlgeschlagen',
  NoStatusReported: 'meldet nichts',
  OutcomeNotSeen: 'ungesehen verschwunden',
  NotFound: 'noch nicht angelegt',
  NotApplied: 'noch nicht angewendet',
  NotAppliedDifference:
    'noch nicht angewendet: {{label}} ist {{live}}, gewünscht {{wanted}}',
  NotAppliedMissing:
    'noch nicht angewendet: {{label}} fehlt, gewünscht {{wanted}}',
  Deleted: 'gelöscht',
  Replaced: 'von anderer Seite neu angelegt',
  Terminating: 'wird gelöscht',
  WaitingForObservedGeneration: 'sein Controller hat es noch nicht gesehen',
  WaitingForController: 'sein Controller hat noch nicht geantwortet',
  WaitingForStatus: 'meldet noch nichts',

  // Workloads
  UpdatingReplicas: '{{updated}} von {{desired}} aktualisiert',
  WaitingForAvailability: '{{available}} von {{desired}} verfügbar',
  WaitingForReadiness: '{{ready}} von {{desired}} bereit',
  WaitingForPods: '{{seen}} von {{desired}} Pods gesehen',
  OldReplicasRemain_one: '{{count}} alter Pod',
  OldReplicasRemain_other: '{{count}} alte Pods',
  BlockedByOldPod: 'alter Pod {{pod}} ist im Weg',
  RevisionMismatch: '{{updated}} von {{desired}} auf der neuen Revision',
  RolloutCompleteFrom: 'ab {{partition}}',
  OnDeleteNotUpdated_one: '{{count}} Pod nicht aktualisiert',
  OnDeleteNotUpdated_other: '{{count}} Pods nicht aktualisiert',
  NoNodes: 'kein Node passt',
  Suspended: 'ausgesetzt',
  ExtraPods_one: '{{count}} Pod mehr als gewünscht',
  ExtraPods_other: '{{count}} Pods mehr als gewünscht',
  ScaledToZero: 'auf 0 skaliert',
  NothingWanted: 'auf 0 skaliert, wie gewünscht',
  PausedAsWanted: 'pausiert, wie es im Manifest steht',
  ScaledToZeroAfterSuccess: 'danach auf 0 skaliert',

  // Pods
  RestartedAfterError: 'nach Exit-Code {{exitCode}} neu gestartet',
  Pending: 'wartet auf einen Node',
  PodInitializing: '{{done}} von {{total}} Init-Containern fertig',
  ContainerCreating: 'wird angelegt',
  NotReady: 'noch nicht bereit',

  // Storage, clusters
  VolumePending: 'wartet auf ein Volume',
  VolumePendingForPod: 'wartet auf ein Volume für Pod {{pod}}',
  WaitForFirstConsumer: 'gebunden bei erster Verwendung',
  Released: 'freigegeben',
  VolumeLost: 'sein Volume ist weg',
  VolumeFailed: 'konnte nicht zurückgewonnen werden',
  NotActive: 'noch nicht aktiv',
  NotEstablished: 'nicht eingerichtet',
  NameConflict: 'seine Namen werden nicht angenommen',
  NonStructuralSchema: 'sein Schema ist nicht strukturell',

  // Others
  JobActive: '{{succeeded}} von {{completions}} fertig',
  JobNotAwaited: 'darauf wird nicht gewartet',
  RemovedAfterCompletion: 'nach dem Abschluss entfernt',
  LoadBalancerPending: 'noch keine Adresse',
  NoReadyEndpoints: 'kein bereiter Pod dahinter',
  NotRead: 'sein Inhalt wird nie gelesen',
  NotPermitted: 'darf nicht gelesen werden',
};
