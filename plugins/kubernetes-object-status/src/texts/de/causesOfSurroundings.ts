import { TranslatedCauseTexts } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** Nodes, volumes, addresses, other hands and the step itself, in German. @internal */
export const surroundingCauses: Omit<
  TranslatedCauseTexts,
  | 'ImageNotFound'
  | 'ImagePullDenied'
  | 'RegistryUnreachable'
  | 'InvalidImageName'
  | 'CrashLoop'
  | 'OOMKilled'
  | 'InitFailed'
  | 'SidecarFailed'
  | 'ContainerCannotStart'
  | 'PodFailed'
  | 'JobFailed'
  | 'ProbeFailing'
  | 'StartupTooSlow'
  | 'ProgressDeadlineExceeded'
  | 'ConfigMissing'
  | 'SecretMissing'
  | 'QuotaExceeded'
  | 'LimitRangeViolated'
  | 'PermissionDenied'
  | 'AdmissionRefused'
> = {
  Unschedulable: {
    title: 'Kein Node kann den Pod aufnehmen',
    sentences: [
      'Keiner der {{nodes}} Nodes kann Pod {{pod}} aufnehmen, der {{requested}} {{resource}} verlangt: {{detail}}.',
      'Keiner der {{nodes}} Nodes kann Pod {{pod}} aufnehmen: {{detail}}.',
      'Kein Node kann Pod {{pod}} aufnehmen: {{detail}}.',
      'Kein Node kann Pod {{pod}} aufnehmen.',
    ],
    actions: {
      askLess:
        'Weniger {{resource}} verlangen (jetzt {{requested}}), welche freimachen oder einen Node hinzufügen lassen.',
      checkSelector:
        'Prüfen, ob nodeSelector und affinity Labels nennen, die Nodes haben: kubectl get nodes --show-labels',
      tolerate:
        'Wenn der Pod dort laufen darf, den Taint tolerieren: kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints',
      loosen:
        'Pod Affinity oder Topology Spread lockern oder Nodes hinzufügen lassen.',
      freePort:
        'Zwei Pods können auf einem Node nicht denselben Host-Port haben: einen Service statt hostPort verwenden.',
      uncordon:
        'Einige Nodes sind für neue Pods gesperrt (cordoned): nachfragen, wann sie wieder offen sind.',
      sameZone:
        'Sein Volume liegt in einer Zone ohne passenden Node: dort einen hinzufügen lassen.',
      describe:
        'Nachsehen, was der Scheduler sagt: kubectl -n {{namespace}} describe pod {{pod}}',
    },
    ruledOut: 'Er hat einen Node: {{node}}.',
  },
  VolumePending: {
    title: 'Ein Volume ist noch nicht da',
    sentences: [
      'Pod {{pod}} wartet auf Volume Claim {{claim}}, den Namespace {{namespace}} nicht hat.',
      'Volume Claim {{claim}} verlangt StorageClass {{storageClass}}, die der Cluster nicht hat.',
      'Volume Claim {{claim}} (StorageClass {{storageClass}}) hat noch kein Volume: {{detail}}.',
      'Volume Claim {{claim}} (StorageClass {{storageClass}}) hat noch kein Volume.',
      'Volume Claim {{claim}} hat noch kein Volume: {{detail}}.',
      'Volume Claim {{claim}} hat noch kein Volume.',
      'Volume {{volume}} ist noch nicht verfügbar.',
      'Pod {{pod}} wartet auf ein Volume: {{detail}}.',
      'Pod {{pod}} wartet auf ein Volume.',
    ],
    actions: {
      createClaim:
        'Volume Claim {{claim}} deployen oder claimName im Manifest berichtigen.',
      checkClass:
        'Eine StorageClass nennen, die es gibt: kubectl get storageclass',
      describe:
        'Nachsehen, worauf er wartet: kubectl -n {{namespace}} describe pvc {{claim}}',
      askPlatform:
        'Beim Betrieb des Clusters nachfragen, ob sein Speicher Platz hat und funktioniert.',
    },
  },
  VolumeMountFailed: {
    title: 'Ein Volume lässt sich nicht einhängen',
    sentences: [
      'Volume {{volume}} lässt sich für Pod {{pod}} nicht anbinden, weil ein anderer Node es noch hat.',
      'Volume {{volume}} lässt sich für Pod {{pod}} nicht einhängen: {{detail}}.',
      'Für Pod {{pod}} lässt sich ein Volume nicht einhängen: {{detail}}.',
      'Für Pod {{pod}} lässt sich ein Volume nicht einhängen.',
    ],
    actions: {
      recreate:
        'Ein Volume im Modus ReadWriteOnce gehört zu einem Node: Strategie Recreate verwenden oder warten, bis der alte Pod weg ist.',
      describe:
        'Alles ansehen, was der Node dazu sagt: kubectl -n {{namespace}} describe pod {{pod}}',
      askPlatform:
        'Beim Betrieb des Clusters nachfragen, ob sein Speicher funktioniert.',
    },
    ruledOut: 'Seine Volumes sind eingehängt ({{count}}).',
  },
  VolumeLost: {
    title: 'Ein Volume ist verloren',
    sentences: [
      'Volume {{volume}} von Claim {{claim}} ist weg, mit allem, was darauf war.',
      'Das Volume von Claim {{claim}} ist weg, mit allem, was darauf war.',
    ],
    actions: {
      restore:
        'Das Volume aus einer Sicherung wiederherstellen oder den Claim an ein anderes binden.',
      recreate:
        'Wenn verloren gehen darf, was darauf war: kubectl -n {{namespace}} delete pvc {{claim}}',
    },
  },
  NodeProblem: {
    title: 'Ein Node hat ein Problem',
    sentences: [
      'Die Platte von Node {{node}} ist voll: Container {{container}} bekommt {{image}} nicht.',
      'Node {{node}} kann das Netzwerk von Pod {{pod}} nicht einrichten: {{detail}}.',
      'Node {{node}} ist nicht bereit: {{detail}}.',
      'Node {{node}} ist nicht bereit.',
      'Node {{node}} konnte Pod {{pod}} nicht ausführen: {{detail}}.',
      'Ein Node konnte Pod {{pod}} nicht ausführen: {{detail}}.',
      'Ein Node kann nicht ausführen, was er soll.',
    ],
    actions: {
      look: 'Nachsehen, wie es ihm geht: kubectl describe node {{node}}',
      move: 'Wenn es anhält, den Pod auf einem anderen Node anlegen lassen: kubectl -n {{namespace}} delete pod {{pod}}',
      askPlatform: 'Den Betrieb des Clusters informieren.',
    },
    ruledOut: 'Sein Node ist bereit: {{node}}.',
  },
  Evicted: {
    title: 'Ein Pod wurde von seinem Node verdrängt',
    sentences: [
      'Pod {{pod}} wurde verdrängt, weil er mehr lokalen Speicher belegte, als er darf: {{detail}}.',
      'Pod {{pod}} wurde von Node {{node}} verdrängt, dem {{resource}} knapp wurde; Container {{container}} verbrauchte {{used}}, verlangt war {{asked}}.',
      'Pod {{pod}} wurde von Node {{node}} verdrängt, dem {{resource}} knapp wurde.',
      'Pod {{pod}} wurde verdrängt, weil seinem Node {{resource}} knapp wurde.',
      'Pod {{pod}} wurde verdrängt: {{detail}}.',
      'Pod {{pod}} wurde verdrängt.',
    ],
    actions: {
      request:
        'So viel {{resource}} verlangen, wie er verbraucht (resources.requests): Wer verlangt, was er braucht, wird zuletzt verdrängt.',
      lessStorage:
        'Weniger auf lokale Platten und in Logs schreiben oder das Limit ephemeral-storage erhöhen.',
      recreate:
        'Einen einzelnen Pod legt niemand neu an: noch einmal deployen, besser als Deployment.',
    },
  },
  LoadBalancerPending: {
    title: 'Der Load Balancer hat noch keine Adresse',
    sentences: [
      '{{kind}} {{name}} hat noch keine Adresse: {{detail}}.',
      '{{kind}} {{name}} hat noch keine Adresse.',
    ],
    actions: {
      describe:
        'Nachsehen, was sein Controller sagt: kubectl -n {{namespace}} describe {{kind}} {{name}}',
      checkController:
        'Prüfen, ob der Cluster etwas hat, das Adressen vergibt.',
      notRequired:
        'Wenn keine nötig ist, die Prüfung ausschalten (requireLoadBalancerAddress, requireIngressAddress).',
    },
  },
  NoReadyEndpoints: {
    title: 'Der Service hat keinen bereiten Endpunkt',
    sentences: [
      'Hinter {{kind}} {{name}} steht kein bereiter Pod; gesucht wird {{selector}}.',
      'Niemand antwortet für {{kind}} {{name}}: {{detail}}.',
      'Hinter {{kind}} {{name}} steht kein bereiter Pod.',
    ],
    actions: {
      compare:
        'Nachsehen, welche Pods gefunden werden: kubectl -n {{namespace}} get pods -l {{selector}}',
      checkBackend: 'Prüfen, ob läuft und bereit ist, was dahinter steht.',
    },
  },
  OldPodBlocks: {
    title: 'Ein alter Pod blockiert die Aktualisierung',
    sentences: [
      'Pod {{pod}} der alten Revision wird nie bereit, und die Aktualisierung von {{kind}} {{name}} wartet ewig auf ihn.',
      'Ein Pod der alten Revision wird nie bereit, und die Aktualisierung von {{kind}} {{name}} wartet ewig auf ihn.',
    ],
    actions: {
      deletePod:
        'Löschen: kubectl -n {{namespace}} delete pod {{pod}}; an seiner Stelle entsteht die neue Revision.',
      parallel:
        'Damit es nicht wieder geschieht, podManagementPolicy: Parallel erwägen.',
    },
  },
  StillTerminating: {
    title: 'Alte Pods sind noch nicht beendet',
    sentences: [
      'Namespace {{namespace}} wird gelöscht, daher kann darin nichts Neues angelegt werden.',
      '{{kind}} {{name}} wird gelöscht und wartet auf {{finalizers}}.',
      'Alte Pods von {{kind}} {{name}} sind noch nicht beendet ({{count}}): {{pods}}.',
      'Es gibt mehr Pods von {{kind}} {{name}} als gewünscht ({{count}}).',
      '{{updated}} von {{desired}} Pods von {{kind}} {{name}} haben die neue Revision.',
      '{{kind}} {{name}} wird gelöscht.',
    ],
    actions: {
      otherNamespace: 'Warten, bis er weg ist, ihn neu anlegen, dann deployen.',
      checkFinalizer:
        'Prüfen, ob läuft, was es freigeben muss: {{finalizers}} wird vom eigenen Controller entfernt.',
      wait: 'Warten: Ein Pod darf so lange brauchen, wie terminationGracePeriodSeconds sagt.',
      shorten:
        'Wenn es jedes Mal so lange dauert, das Programm bei SIGTERM enden lassen.',
    },
  },
  DeletedDuringCheck: {
    title: 'Ein Objekt wurde während der Prüfung gelöscht',
    sentences: [
      '{{kind}} {{name}} wurde während der Prüfung von anderer Seite gelöscht und neu angelegt.',
      '{{kind}} {{name}} wurde während der Prüfung gelöscht.',
    ],
    actions: {
      findOut:
        'Herausfinden, wer es gelöscht hat: eine andere Pipeline, ein Operator, ein Mensch.',
      deployAgain: 'Dann noch einmal deployen.',
    },
  },
  ChangedByOther: {
    title: 'Ein Objekt wurde von anderer Seite geändert',
    sentences: [
      'Es wurde von anderer Seite geändert: {{detail}}.',
      'Es wurde von anderer Seite geändert.',
    ],
    actions: {
      agree:
        'Herausfinden, wer hier neben dieser Pipeline deployt, und sich auf einen einigen.',
      deployAgain: 'Dann noch einmal deployen.',
    },
  },
  Paused: {
    title: 'Ein Objekt wurde pausiert',
    sentences: [
      '{{kind}} {{name}} ist pausiert von {{by}} und geht nicht weiter, bis jemand es fortsetzt.',
      '{{kind}} {{name}} ist pausiert und geht nicht weiter, bis jemand es fortsetzt.',
    ],
    actions: {
      resume:
        'Fortsetzen: kubectl -n {{namespace}} rollout resume {{kind}}/{{name}}',
      accept:
        'Oder den Schritt pausierte Objekte annehmen lassen (pausedObjects: successful).',
    },
  },
  ScaledToZero: {
    title: 'Jemand hat es auf null skaliert',
    sentences: [
      '{{kind}} {{name}} wurde auf 0 skaliert; sein Manifest verlangt {{wanted}}.',
      '{{kind}} {{name}} wurde auf 0 skaliert.',
    ],
    actions: {
      scaleUp:
        'Wieder hochskalieren: kubectl -n {{namespace}} scale {{kind}}/{{name}} --replicas={{wanted}}',
      sayZero:
        'Oder, wenn es so gewollt ist, replicas: 0 ins Manifest schreiben.',
    },
  },
  ControllerNotResponding: {
    title: 'Der Controller eines Objekts antwortet nicht',
    sentences: [
      'Der Controller von {{kind}} {{name}} hat die Änderung nicht gesehen: Er ist bei Generation {{observed}}, die Änderung ist {{generation}}.',
      'Der Controller von {{kind}} {{name}} hat noch nichts dazu gesagt: {{detail}}.',
      'Der Controller von {{kind}} {{name}} hat noch nichts dazu gesagt.',
    ],
    actions: {
      checkController:
        'Prüfen, ob der Controller des Kinds {{kind}} läuft und was sein Log zu {{name}} sagt.',
      describe:
        'Nachsehen, was bekannt ist: kubectl -n {{namespace}} describe {{kind}} {{name}}',
    },
  },
  CustomResourceFailed: {
    title: 'Eine Custom Resource meldet einen Fehler',
    sentences: [
      '{{kind}} {{name}} meldet {{reason}}: {{detail}}.',
      '{{kind}} {{name}} meldet {{reason}}.',
    ],
    actions: {
      describe:
        'Alles ansehen, was sein Controller sagt: kubectl -n {{namespace}} describe {{kind}} {{name}}',
      describeInCluster:
        'Seine Conditions lesen: kubectl describe {{kind}} {{name}}',
      correct:
        'In seiner Spezifikation berichtigen, was beanstandet wird, dann noch einmal deployen.',
    },
  },
  NotKnown: {
    title: 'Die Ursache ist nicht bekannt',
    sentences: [
      '{{kind}} {{name}} meldet {{reason}}: {{message}}.',
      '{{kind}} {{name}} meldet {{reason}}.',
      'Nichts sagt, warum.',
    ],
    actions: {
      describe:
        'Alles ansehen, was bekannt ist: kubectl -n {{namespace}} describe {{kind}} {{name}}',
      describeInCluster:
        'Seinen Status und seine Events lesen: kubectl describe {{kind}} {{name}}',
    },
  },
  ApplyConflict: {
    title: 'Ein Feld, das angewendet werden sollte, gehört jemand anderem',
    sentences: [
      'Es wurde nicht angewendet, weil eines seiner Felder jemand anderem gehört: {{detail}}.',
      'Es wurde nicht angewendet, weil eines seiner Felder jemand anderem gehört.',
    ],
    actions: {
      leaveOut:
        'Das Feld aus dem Manifest weglassen, wenn es dem anderen gehören soll.',
      agree: 'Oder sich mit dem einigen, dem es jetzt gehört.',
    },
  },
  ApplyRefused: {
    title: 'Der Cluster hat abgelehnt, was angewendet werden sollte',
    sentences: [
      'Der Cluster hat es abgelehnt: {{detail}}.',
      'Der Cluster hat es abgelehnt.',
    ],
    actions: {
      correct:
        'Im Manifest berichtigen, was der Cluster beanstandet, dann noch einmal deployen.',
      tryOut:
        'Ausprobieren, ohne etwas zu ändern: kubectl apply --dry-run=server -f FILE',
    },
  },
  NotApplied: {
    title: 'Die Änderung kam nie im Cluster an',
    sentences: [
      '{{kind}} {{name}} ist nicht da: Sein Kind ist nicht bekannt, bevor {{definition}} eingerichtet ist.',
      'Es gibt kein {{kind}} {{name}} im Namespace {{namespace}} von {{cluster}}.',
      'Es gibt kein {{kind}} {{name}} in {{cluster}}.',
      '{{kind}} {{name}} ist nicht so, wie es angewendet werden sollte: {{label}} ist {{live}}, gewünscht {{wanted}}.',
      '{{kind}} {{name}} ist nicht so, wie es angewendet werden sollte: {{label}} fehlt, gewünscht {{wanted}}.',
      '{{kind}} {{name}} ist noch auf Generation {{generation}}; angewendet wurde {{applied}}.',
      '{{kind}} {{name}} ist nicht so, wie es angewendet werden sollte.',
    ],
    actions: {
      checkPipeline:
        'Prüfen, ob die Pipeline {{kind}} {{name}} angewendet hat, und zwar auf Cluster {{cluster}}.',
      ignore:
        'Wenn etwas im Cluster dieses Feld umschreibt, es in ignoreDifferences nennen.',
    },
  },
  Unstable: {
    title: 'Es blieb nie erfolgreich',
    sentences: [
      'Es war zeitweise erfolgreich ({{count}}-mal), nie {{window}} s lang; zuletzt unterbrochen durch: {{detail}}.',
      'Es war immer wieder erfolgreich, aber nie lange genug.',
    ],
    actions: {
      find: 'Herausfinden, was sich ständig ändert: Die Zeitleiste enthält jede Änderung mit ihrer Zeit.',
      readLog:
        'Meist endet ein Programm ab und zu oder besteht seine Probe nicht: sein Log lesen.',
    },
  },
  KindNotServed: {
    title: 'Der Cluster kennt ein Kind nicht',
    sentences: ['Cluster {{cluster}} kennt das Kind {{kind}} nicht.'],
    actions: {
      install:
        'Installieren, was das Kind definiert, oder in einen Cluster deployen, der es hat: kubectl api-resources',
    },
  },
  RuleError: {
    title: 'Eine Gesundheitsregel ist fehlgeschlagen',
    sentences: [
      'Die Gesundheitsregel {{rule}} kann {{kind}} {{name}} nicht bewerten: {{error}}.',
      'Die Gesundheitsregel von {{kind}} {{name}} endete mit einem Fehler.',
    ],
    actions: {
      correct:
        'Die Gesundheitsregel {{rule}} in der Konfiguration des Portals berichtigen.',
    },
  },
  ClusterUnreachable: {
    title: 'Ein Cluster ist nicht erreichbar',
    sentences: [
      '{{kind}} {{name}} in Cluster {{cluster}} war nicht zu sehen: {{detail}}.',
      '{{kind}} {{name}} in Cluster {{cluster}} war nicht zu sehen, als es darauf ankam.',
    ],
    actions: {
      checkPortal:
        'Prüfen, ob das Portal Cluster {{cluster}} erreicht; es versucht es von selbst wieder.',
      lookYourself:
        'Selbst nachsehen: kubectl -n {{namespace}} get {{kind}} {{name}}',
    },
  },
  NotPermitted: {
    title: 'Im Cluster ist das nicht erlaubt oder nicht zu sehen',
    sentences: [
      'Das Portal darf {{kind}} in Cluster {{cluster}} nicht listen: {{detail}}.',
      'Das Portal darf {{kind}} in Cluster {{cluster}} nicht listen.',
      'Es darf nicht angewendet werden: {{detail}}.',
      'Es darf nicht angewendet werden.',
    ],
    actions: {
      grant: 'Dem Konto des Portals get, list und watch für {{kind}} geben.',
      grantApply: 'Dem Konto, das anwendet, geben, was ihm laut Meldung fehlt.',
    },
  },
};
