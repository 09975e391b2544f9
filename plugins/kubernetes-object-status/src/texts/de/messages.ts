import {
  explanationTexts,
  reasonTexts,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { asMessages } from '../messages';
import { TextsLike } from '../TextsLike';

const reasons: TextsLike<typeof reasonTexts> = {
  // Not seen, not there, not this one
  Stale: 'Zurzeit nicht beobachtet: {{detail}}',
  Forbidden: '{{kind}} in {{namespace}} darf nicht gelistet werden: {{detail}}',
  KindNotServed: '{{cluster}} bietet {{kind}} nicht an',
  OutcomeNotSeen: 'Verschwunden, während es nicht beobachtet werden konnte',
  NotFound: 'Noch nicht im Cluster gefunden',
  NotFoundDefinition:
    'Noch nicht gefunden: {{definition}} ist nicht eingerichtet, daher wird sein Kind nicht angeboten',
  Deleted: 'Wurde während der Prüfung gelöscht',
  Replaced: 'Wurde von anderer Seite gelöscht und neu angelegt',
  Terminating: 'Wird gelöscht; wartet auf Finalizer: {{finalizers}}',
  TerminatingNow: 'Wird gelöscht',
  NotApplied: '{{label}} ist {{live}}, gewünscht {{wanted}}',
  NotAppliedMissing: '{{label}} fehlt, gewünscht {{wanted}}',
  NotAppliedGeneration:
    'Noch auf Generation {{generation}}, angewendet wurde {{applied}}',
  NotAppliedVersion: 'Gesehen ist ein Stand von vor dem Anwenden',
  NotAppliedWithheld:
    'Einige seiner Werte sind nach einem Neustart des Servers nicht mehr vorhanden, daher lässt sich nicht sagen, ob es angewendet wurde',
  WaitingForObservedGeneration:
    'Der Controller hat Generation {{observed}} gesehen, gewünscht {{generation}}',
  NotVerified: 'Die Prüfung ist für diesen Schritt ausgeschaltet',
  RuleError: 'Regel {{rule}}: {{error}}',

  // Workloads
  RolloutComplete: '{{ready}}/{{desired}} bereit, alle aktuell',
  RolloutCompleteFrom:
    '{{ready}}/{{desired}} bereit, alle ab {{partition}} aktuell',
  NothingWanted: 'Auf 0 skaliert, wie gewünscht',
  PausedAsWanted: 'Pausiert, wie es im Manifest steht',
  UpdatingReplicas: '{{updated}} von {{desired}} Pods aktualisiert',
  WaitingForAvailability: '{{available}} von {{desired}} Pods verfügbar',
  WaitingForReadiness: '{{ready}} von {{desired}} Pods bereit',
  WaitingForPods: '{{seen}} von {{desired}} Pods bisher gesehen',
  WaitingForReplicaSet: 'Noch kein ReplicaSet mit seiner Pod-Vorlage',
  NotAvailable: 'Nicht verfügbar: {{detail}}',
  NotProgressing: 'Kommt nicht voran: {{detail}}',
  OldReplicasRemain: {
    one: '1 alter Pod läuft noch oder wird beendet: {{pods}}',
    other: '{{count}} alte Pods laufen noch oder werden beendet: {{pods}}',
  },
  BlockedByOldPod:
    'Pod {{pod}} der alten Revision ist nicht bereit, daher geht die Aktualisierung nicht weiter: diesen Pod löschen',
  RevisionMismatch:
    '{{updated}} von {{desired}} Pods auf Revision {{revision}}',
  OnDeleteNotUpdated: {
    one: 'Bereit; 1 Pod behält die alte Revision, bis er gelöscht wird',
    other:
      'Bereit; {{count}} Pods behalten die alte Revision, bis sie gelöscht werden',
  },
  NoNodes: 'Kein Node passt; nichts auszuführen',
  NoNodesCount: 'Kein passender Node ist bereit; nichts auszuführen',
  ExtraPods: {
    one: '1 Pod mehr als gewünscht',
    other: '{{count}} Pods mehr als gewünscht',
  },
  ScaledToZero: 'Auf 0 skaliert; gewünscht {{wanted}}',
  ScaledToZeroAfterSuccess: 'Auf 0 skaliert, nachdem es verfügbar war',
  ProgressDeadlineExceeded: 'Seit {{seconds}} s kein Fortschritt',
  ReplicaSetCreateError:
    'Sein ReplicaSet konnte nicht angelegt werden: {{detail}}',
  ReplicaFailure: 'Pods können nicht angelegt werden: {{detail}}',
  MakingRoom:
    'Pods können noch nicht angelegt werden, alte werden noch beendet: {{detail}}',
  Paused: 'Pausiert von {{by}}',
  Suspended: 'Ausgesetzt von {{by}}',

  // Pods
  Ready: 'Bereit',
  Completed: 'Abgeschlossen',
  Pending: 'Wartet auf einen Node',
  PodInitializing: 'Startet: {{done}} von {{total}} Init-Containern fertig',
  ContainerCreating: 'Seine Container werden angelegt',
  NotReady: 'Läuft, ist nicht bereit: Container {{container}}',
  NotReadyGate: 'Seine Container sind bereit, der Pod nicht: {{detail}}',
  RestartedAfterError:
    'Container {{container}} endete mit Exit-Code {{exitCode}} und wurde neu gestartet',
  CrashLoopBackOff:
    'Container {{container}} stürzt immer wieder ab: Exit-Code {{exitCode}}, Neustarts: {{restarts}}',
  ContainerTerminated:
    'Container {{container}} endete {{ends}}-mal, zuletzt mit Exit-Code {{exitCode}}, und war nicht lange genug bereit',
  ContainerEndedForGood:
    'Container {{container}} endete mit Exit-Code {{exitCode}} und wird nicht neu gestartet',
  InitContainerFailed:
    'Init-Container {{container}} ist fehlgeschlagen: Exit-Code {{exitCode}}',
  ImageProblem:
    'Container {{container}} bekommt Image {{image}} nicht: {{detail}}',
  ContainerCannotStart:
    'Container {{container}} lässt sich nicht starten: {{detail}}',
  Unschedulable: 'Seit {{seconds}} s passt kein Node: {{detail}}',
  UnschedulableYet: 'Noch passt kein Node: {{detail}}',
  UnschedulableNominated:
    'Noch passt kein Node; auf Node {{node}} wird Platz gemacht: {{detail}}',
  UnschedulableLeaving:
    'Noch passt kein Node; andere Pods desselben Besitzers werden beendet: {{detail}}',
  UnschedulableVolume:
    'Noch passt kein Node; das Volume des Claims {{claim}} wird angelegt: {{detail}}',
  UnschedulableScaleUp:
    'Noch passt kein Node; ein Node kommt hinzu: {{detail}}',
  PodFailed: 'Pod fehlgeschlagen: {{detail}}',
  Evicted: 'Pod wurde verdrängt: {{detail}}',

  // With what an event of the cluster says
  Explained: '{{said}}: {{says}}',

  // Carried up
  ChildFailed: 'Pod {{pod}}: {{detail}}',

  // Jobs
  JobComplete: '{{succeeded}} von {{completions}} fertig',
  JobActive: '{{succeeded}} von {{completions}} fertig, {{active}} aktiv',
  JobNotAwaited: 'Angelegt; dieser Schritt wartet nicht auf Jobs',
  JobFailed: 'Job fehlgeschlagen: {{detail}}',
  BackoffLimitExceeded:
    'Job fehlgeschlagen: Fehlgeschlagene Pods: {{failed}}, erlaubte Wiederholungen: {{limit}}',
  DeadlineExceeded: 'Job fehlgeschlagen: länger als {{seconds}} s',
  CronJobSuspended: 'Ausgesetzt; er startet keine Jobs',
  RemovedAfterCompletion: 'Abgeschlossen; nach seiner Lebenszeit entfernt',

  // Networking
  LoadBalancerPending: 'Noch keine Adresse',
  NoReadyEndpoints: 'Kein bereiter Pod dahinter',

  // Storage
  Bound: 'Gebunden: {{to}}',
  WaitForFirstConsumer: 'Wird gebunden, wenn der erste Pod es verwendet',
  VolumePending: 'Wartet auf ein Volume der StorageClass {{storageClass}}',
  VolumePendingForPod:
    'Wartet auf ein Volume der StorageClass {{storageClass}}, für Pod {{pod}}',
  VolumePendingWithoutClass:
    'Wartet auf ein Volume; es nennt keine StorageClass',
  VolumePendingClassMissing:
    'Wartet auf ein Volume; StorageClass {{storageClass}} gibt es nicht',
  VolumePendingClassUnseen:
    'Wartet auf ein Volume der StorageClass {{storageClass}}, die nicht gelesen werden kann',
  VolumeLost: 'Sein Volume ist weg: {{volume}}',
  VolumeAvailable: 'Verfügbar; noch verwendet es kein Claim',
  VolumeReleased:
    'Freigegeben: Der Claim, der es verwendete, ist weg: {{claim}}',
  VolumeNotAvailable: 'Noch nicht verfügbar',
  VolumeFailed: 'Es konnte nicht zurückgewonnen werden: {{detail}}',

  // Clusters
  NotActive: 'Noch nicht aktiv',
  Established: 'Eingerichtet',
  NotEstablished: 'Nicht eingerichtet: {{detail}}',
  NotEstablishedYet: 'Noch nicht eingerichtet',
  NameConflict: 'Seine Namen werden nicht angenommen: {{detail}}',
  NonStructuralSchema: 'Sein Schema ist nicht strukturell: {{detail}}',
  ApiNotServed: 'Seine API antwortet nicht: {{detail}}',
  ApiNotServedYet:
    'Seine API antwortet noch nicht, und was sie anbietet, startet vielleicht noch: {{detail}}',

  // Others
  Exists: 'Vorhanden',
  NotRead: 'Angewendet; sein Inhalt wird nie gelesen',
  NotPermitted: 'Angewendet; darf nicht gelesen werden: {{detail}}',
  ConditionTrue: '{{detail}}',
  ConditionPending: '{{type}} ist {{value}}: {{detail}}',
  Stalled: 'Steht still: {{detail}}',
  Reconciling: 'Wird abgeglichen: {{detail}}',
  WaitingForController: 'Wartet, bis sein Status wieder geschrieben ist',
  WaitingForStatus: '{{kind}} meldet noch keinen Status',
  NoStatusReported: '{{kind}} meldet keinen Status',

  // By a rule of one's own
  RuleSays: '{{detail}}',
  RulePhase: 'Seine Phase ist {{phase}}',
  RulePhaseDetail: 'Seine Phase ist {{phase}}: {{detail}}',
  RuleSuccessful: 'Wie gewünscht, nach seiner Regel',
  RuleInProgress: 'Noch nicht so weit, nach seiner Regel',
  RuleFailed: 'Fehlgeschlagen, nach seiner Regel',
  RulePaused: 'Pausiert, nach seiner Regel',
  RuleUnknown: 'Seine Regel kann es nicht sagen',
};

const explanations: TextsLike<typeof explanationTexts> = {
  Stable: '{{seconds}} s lang stabil',
  DesiredStateReached:
    'gewünschter Zustand erreicht; eine Stabilisierung war nicht verlangt',
  NotStabilized:
    'nicht stabilisiert: Das Zeitlimit kam nach {{seconds}} s von {{window}} s',
  NotStabilizedLeaving:
    'nicht stabilisiert: Beim Zeitlimit wurden noch alte Pods beendet',
  NotVerified:
    'nicht geprüft: Die Prüfung ist für diesen Schritt ausgeschaltet',
  NothingApplied: 'nichts wurde angewendet, daher ist nichts geprüft',
  FailedFor: '{{kind}} {{name}}: {{detail}}',
  FailedAtTimeout:
    '{{kind}} {{name}} war fehlgeschlagen, als die Zeit abgelaufen war: {{detail}}',
  TimedOutWaiting: {
    one: '1 von {{counted}} Objekten war nach {{seconds}} s noch nicht da',
    other:
      '{{count}} von {{counted}} Objekten waren nach {{seconds}} s noch nicht da',
  },
  TimedOutApplying:
    'wurde noch angewendet, als die {{seconds}} s abgelaufen waren: Niemand hat gemeldet, dass es fertig war',
  TimedOutUnseen: 'die Objekte wurden in {{seconds}} s nicht bewertet',
  TimedOutStabilizing:
    'nur {{seconds}} s von {{window}} s stabil, als die Zeit abgelaufen war',
  TimedOutTooOld: 'lief {{days}} Tage ohne Bewertung',
  Unstable: {
    one: 'instabil: einmal erfolgreich, nie {{window}} s lang; zuletzt unterbrochen: {{detail}}',
    other:
      'instabil: {{count}}-mal erfolgreich, nie {{window}} s lang; zuletzt unterbrochen: {{detail}}',
  },
  Blind: {
    one: '1 Objekt war nicht zu beobachten, als es darauf ankam: {{objects}}',
    other:
      '{{count}} Objekte waren nicht zu beobachten, als es darauf ankam: {{objects}}',
  },
  Unproven:
    'der Cluster hat nicht geantwortet, als das Ende des Fensters zu belegen war',
  UnreachableWhileApplying: 'der Cluster war beim Anwenden nicht erreichbar',
  Cancelled: 'abgebrochen: {{detail}}',
  Superseded: 'abgelöst: {{detail}}',
  TakenOver: 'übernommen von {{title}}, {{object}}',
  ApplyRefused: 'der Cluster hat es abgelehnt: {{detail}}',
  ApplyConflict: 'das Anwenden stieß auf einen Konflikt: {{detail}}',
  NotPermitted: 'das Anwenden ist nicht erlaubt: {{detail}}',
};

/** Sentences about an object in German, by reason. @internal */
export const germanReasons = asMessages(reasons);

/** Sentences about the end of a step in German, by code. @internal */
export const germanExplanations = asMessages(explanations);
