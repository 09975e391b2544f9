import { TranslatedCauseTexts } from '@object-status/backstage-plugin-kubernetes-object-status-common';

const LOG =
  'Lesen, was er vor seinem Ende geschrieben hat: kubectl -n {{namespace}} logs {{pod}} -c {{container}}';
const PREVIOUS_LOG =
  'Lesen, was er vor seinem Ende geschrieben hat: kubectl -n {{namespace}} logs {{pod}} -c {{container}} --previous';

/** Images and containers that do not run, in German. @internal */
export const containerCauses: Pick<
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
> = {
  ImageNotFound: {
    title: 'Das Image gibt es nicht',
    sentences: [
      'Container {{container}} bekommt {{image}} nicht: Das Image wurde nicht für den Prozessor des Nodes gebaut.',
      'Container {{container}} darf {{image}} nie holen (imagePullPolicy: Never), und der Node hat es nicht.',
      'Container {{container}} bekommt {{image}} nicht, und der Cluster sagt nicht, warum; meistens gibt es den Tag nicht.',
      'Container {{container}} bekommt {{image}} nicht: {{detail}}.',
      'Vielleicht gibt es {{image}} auch nicht: Die Registry antwortet in beiden Fällen gleich.',
      'Container {{container}} bekommt {{image}} nicht: Die Registry hat es nicht.',
    ],
    actions: {
      buildForPlatform:
        '{{image}} für die Prozessoren aller Nodes bauen (docker buildx build --platform linux/amd64,linux/arm64) und erneut pushen.',
      allowPull:
        'imagePullPolicy auf IfNotPresent setzen oder {{image}} auf den Node laden.',
      checkBuild: 'Prüfen, ob der Build {{image}} gepusht hat.',
      push: 'Das Image unter diesem Namen pushen, dann noch einmal deployen.',
      deployBuilt: 'Oder eine Version deployen, die gebaut ist.',
    },
    ruledOut: 'Die Images wurden geholt: {{images}}.',
  },
  ImagePullDenied: {
    title: 'Die Registry gibt das Image nicht heraus',
    sentences: [
      'Container {{container}} darf {{image}} nicht verwenden: Seine Signatur wurde nicht anerkannt.',
      'Container {{container}} bekommt {{image}} nicht: {{registry}} verlangt eine Anmeldung, die der Cluster nicht mitschickt, oder hat kein solches Repository.',
      'Container {{container}} bekommt {{image}} nicht: {{registry}} gibt es diesem Cluster nicht ({{detail}}).',
      'Container {{container}} bekommt {{image}} nicht: {{registry}} gibt es diesem Cluster nicht.',
    ],
    actions: {
      sign: 'Das Image mit einem Schlüssel signieren, dem der Cluster vertraut.',
      checkName: 'Prüfen, ob {{image}} richtig geschrieben ist.',
      checkPullSecret:
        'Nachsehen, welche Pull-Secrets der Pod hat: kubectl -n {{namespace}} get pod {{pod}} -o jsonpath="{.spec.imagePullSecrets}"',
      addPullSecret:
        'Im Namespace ein Pull-Secret anlegen, das {{registry}} annimmt, und es in imagePullSecrets nennen.',
    },
  },
  RegistryUnreachable: {
    title: 'Die Image-Registry ist nicht erreichbar',
    sentences: [
      'Container {{container}} bekommt {{image}} zurzeit nicht: {{registry}} erlaubt keine weiteren Abrufe ({{detail}}).',
      'Container {{container}} bekommt {{image}} nicht: Der Node vertraut dem Zertifikat von {{registry}} nicht, oder es gibt keines ({{detail}}).',
      'Container {{container}} bekommt {{image}} nicht: Der Node findet keinen Host namens {{registry}}.',
      'Container {{container}} bekommt {{image}} nicht: {{registry}} antwortet dem Node nicht ({{detail}}).',
      'Container {{container}} bekommt {{image}} nicht: {{registry}} antwortet dem Node nicht.',
    ],
    actions: {
      login:
        'Mit einem Konto (imagePullSecrets) oder über einen Mirror holen: Beide haben eigene Grenzen.',
      trust:
        'Die Zertifizierungsstelle von {{registry}} auf den Nodes installieren lassen.',
      checkHost: 'Prüfen, ob der Host in {{image}} richtig geschrieben ist.',
      wait: 'Das Holen wird von selbst wiederholt; prüfen, ob {{registry}} läuft.',
      askPlatform:
        'Beim Betrieb des Clusters nachfragen, ob seine Nodes {{registry}} erreichen.',
    },
  },
  InvalidImageName: {
    title: 'Der Name des Images ist ungültig',
    sentences: [
      'Container {{container}} nennt als Image „{{image}}“, das ist kein gültiger Image-Name.',
    ],
    actions: {
      correct:
        'Das Image von Container {{container}} im Manifest berichtigen; meist wurde eine Variable nicht ersetzt.',
    },
  },
  CrashLoop: {
    title: 'Ein Container stürzt immer wieder ab',
    sentences: [
      'Container {{container}} endet sofort mit Exit-Code {{exitCode}}: Sein Befehl ist in {{image}} nicht vorhanden oder nicht ausführbar.',
      'Container {{container}} endete mit Exit-Code {{exitCode}} ({{signal}}; Neustarts: {{restarts}}); seine letzten Worte: {{said}}.',
      'Container {{container}} endete mit Exit-Code {{exitCode}} (Neustarts: {{restarts}}); seine letzten Worte: {{said}}.',
      'Container {{container}} wurde durch {{signal}} beendet (Exit-Code {{exitCode}}; Neustarts: {{restarts}}).',
      'Container {{container}} endete mit Exit-Code {{exitCode}} (Neustarts: {{restarts}}).',
      'Container {{container}} endete mit Exit-Code {{exitCode}}; seine letzten Worte: {{said}}.',
      'Container {{container}} wurde durch {{signal}} beendet (Exit-Code {{exitCode}}).',
      'Container {{container}} endete mit Exit-Code {{exitCode}}.',
      'Container {{container}} endet immer wieder.',
    ],
    actions: {
      checkCommand:
        'Prüfen, ob command und args von Container {{container}} ein Programm nennen, das {{image}} enthält.',
      readLog: LOG,
      readPreviousLog: PREVIOUS_LOG,
      checkSettings:
        'Prüfen, ob die Einstellungen, die er beim Start liest (Umgebungsvariablen, ConfigMaps, Secrets), zu dieser Umgebung gehören.',
      mend: 'Beheben, was ihn beendet, und noch einmal deployen, oder die letzte funktionierende Version deployen.',
    },
  },
  OOMKilled: {
    title: 'Ein Container hat mehr Speicher verbraucht, als er darf',
    sentences: [
      'Container {{container}} wurde beendet, weil er mehr als sein Speicherlimit von {{limit}} brauchte (Neustarts: {{restarts}}).',
      'Container {{container}} wurde beendet, weil er mehr als sein Speicherlimit von {{limit}} brauchte.',
      'Container {{container}} wurde beendet, weil er mehr Speicher brauchte, als für ihn da war (Neustarts: {{restarts}}).',
      'Container {{container}} wurde beendet, weil er mehr Speicher brauchte, als für ihn da war.',
    ],
    actions: {
      raiseLimit:
        'Das Speicherlimit von Container {{container}} erhöhen (jetzt {{limit}}) oder den Verbrauch des Programms senken: Caches, Heap, Worker.',
      setLimit:
        'Container {{container}} einen memory request geben, der zu seinem Verbrauch passt.',
      measure:
        'Den Verbrauch ansehen: kubectl -n {{namespace}} top pod {{pod}} --containers',
    },
    ruledOut:
      'Container {{container}} wurde nicht wegen seines Speichers beendet: Er endete selbst mit Exit-Code {{exitCode}}.',
  },
  InitFailed: {
    title: 'Ein Init-Container ist fehlgeschlagen',
    sentences: [
      'Init-Container {{container}} endete mit Exit-Code {{exitCode}}, und vorher startet der Pod nicht; seine letzten Worte: {{said}}.',
      'Init-Container {{container}} endete mit Exit-Code {{exitCode}}, und der Pod startet nicht, bevor er fertig ist.',
      'Init-Container {{container}} schlägt fehl, und der Pod startet nicht, bevor er fertig ist.',
    ],
    actions: {
      readLog: LOG,
      readPreviousLog: PREVIOUS_LOG,
      checkWaitedFor:
        'Prüfen, ob da ist, worauf er wartet oder was er vorbereitet: eine Datenbank, eine Migration, eine Datei.',
    },
  },
  SidecarFailed: {
    title: 'Ein Sidecar ist fehlgeschlagen',
    sentences: [
      'Sidecar {{container}} endete mit Exit-Code {{exitCode}} (Neustarts: {{restarts}}); seine letzten Worte: {{said}}.',
      'Sidecar {{container}} endete mit Exit-Code {{exitCode}} (Neustarts: {{restarts}}), und der Pod braucht ihn.',
      'Sidecar {{container}} endete mit Exit-Code {{exitCode}}, und der Pod braucht ihn.',
      'Sidecar {{container}} endet immer wieder, und der Pod braucht ihn.',
    ],
    actions: {
      readLog: LOG,
      readPreviousLog: PREVIOUS_LOG,
      askOwner:
        'Wenn die Plattform ihn eingesetzt hat, bei deren Team nachfragen.',
    },
  },
  ContainerCannotStart: {
    title: 'Ein Container lässt sich nicht starten',
    sentences: [
      'Container {{container}} darf nicht als root laufen (runAsNonRoot), sein Image tut es aber: {{detail}}.',
      'Container {{container}} lässt sich nicht starten: Sein Programm wurde für einen anderen Prozessor gebaut ({{detail}}).',
      'Container {{container}} lässt sich nicht starten: Das Image enthält kein {{command}} ({{detail}}).',
      'Container {{container}} lässt sich nicht starten, weil ein Programm oder eine Datei, die er nennt, nicht im Image ist: {{detail}}.',
      'Container {{container}} lässt sich nicht starten, weil sein Programm nicht ausgeführt werden darf: {{detail}}.',
      'Container {{container}} lässt sich nicht starten: {{detail}}.',
    ],
    actions: {
      runAsUser:
        'runAsUser auf eine Zahl außer 0 setzen oder das Dockerfile mit USER und einer Zahl beenden.',
      buildForPlatform: 'Das Image für die Prozessoren aller Nodes bauen.',
      checkCommand:
        'command und args von Container {{container}} berichtigen, oder das Image, in dem das Programm fehlt.',
      makeExecutable: 'Das Programm im Image ausführbar machen (chmod +x).',
      checkMounts: 'Die Volume Mounts von Container {{container}} berichtigen.',
      describe:
        'Alles ansehen, was der Node dazu sagt: kubectl -n {{namespace}} describe pod {{pod}}',
    },
    ruledOut:
      'Container {{container}} ließ sich starten: Er lief, bevor er endete.',
  },
  PodFailed: {
    title: 'Ein Pod ist fehlgeschlagen',
    sentences: [
      'Pod {{pod}} ist fehlgeschlagen: Container {{container}} endete mit Exit-Code {{exitCode}}; seine letzten Worte: {{said}}.',
      'Pod {{pod}} ist fehlgeschlagen: Container {{container}} endete mit Exit-Code {{exitCode}}.',
      'Pod {{pod}} ist fehlgeschlagen: {{detail}}.',
      'Pod {{pod}} ist fehlgeschlagen.',
    ],
    actions: {
      readLog:
        'Lesen, was er geschrieben hat: kubectl -n {{namespace}} logs {{pod}} -c {{container}}',
      describe:
        'Nachsehen, was aus ihm wurde: kubectl -n {{namespace}} describe pod {{pod}}',
      recreate:
        'Niemand startet ihn neu: beheben, löschen und noch einmal deployen.',
    },
  },
  JobFailed: {
    title: 'Ein Job ist fehlgeschlagen',
    sentences: [
      'Job {{name}} ist noch nicht fertig: {{succeeded}} von {{completions}} Abschlüssen, {{active}} aktiv.',
      'Job {{name}} hat aufgegeben (fehlgeschlagene Pods: {{failed}}, erlaubte Wiederholungen: {{limit}}): Container {{container}} von Pod {{pod}} endete mit Exit-Code {{exitCode}}.',
      'Job {{name}} hat aufgegeben (fehlgeschlagene Pods: {{failed}}, erlaubte Wiederholungen: {{limit}}).',
      'Job {{name}} wurde beendet, weil er länger als {{seconds}} s brauchte (activeDeadlineSeconds).',
      'Job {{name}} ist fehlgeschlagen: {{detail}}.',
      'Job {{name}} ist fehlgeschlagen.',
    ],
    actions: {
      waitLonger:
        'Wenn er noch arbeitet, dem Schritt mehr Zeit geben oder nicht auf Jobs warten (waitForJobs: false).',
      readLog:
        'Lesen, was seine Pods geschrieben haben: kubectl -n {{namespace}} logs job/{{name}} --all-containers',
      recreate:
        'Beheben und noch einmal deployen; ein fehlgeschlagener Job wird nicht neu gestartet: kubectl -n {{namespace}} delete job {{name}}',
    },
  },
};
