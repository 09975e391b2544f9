import { TranslatedCauseTexts } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** Probes, configuration and what the cluster does not admit, in German. @internal */
export const startCauses: Pick<
  TranslatedCauseTexts,
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
  ProbeFailing: {
    title: 'Eine Probe schlägt immer wieder fehl',
    sentences: [
      'Container {{container}} wird beendet und neu gestartet, weil seine {{probe}} Probe ({{question}}) fehlschlägt: {{answer}}.',
      'Container {{container}} wird beendet und neu gestartet, weil seine {{probe}} Probe fehlschlägt.',
      'Container {{container}} läuft und ist nicht bereit: Seine {{probe}} Probe ({{question}}) schlug {{times}}-mal fehl, zuletzt mit: {{answer}}.',
      'Container {{container}} läuft und ist nicht bereit: Seine {{probe}} Probe ({{question}}) schlägt fehl: {{answer}}.',
      'Container {{container}} läuft und ist nicht bereit: Seine {{probe}} Probe schlägt fehl: {{answer}}.',
      'Container {{container}} läuft und ist nicht bereit: Seine {{probe}} Probe ({{question}}) war noch nicht erfolgreich.',
      'Container {{container}} läuft und ist nicht bereit: Seine {{probe}} Probe war noch nicht erfolgreich.',
    ],
    actions: {
      readLog:
        'Lesen, was er schreibt: kubectl -n {{namespace}} logs {{pod}} -c {{container}}',
      checkProbe:
        'Prüfen, ob die {{probe}} Probe das Richtige fragt ({{question}}): Port, Pfad, und wie lange sie wartet.',
      checkDependencies:
        'Ist die Antwort ein Fehler: prüfen, ob erreichbar ist, was das Programm braucht (Datenbank, Queue, andere Services).',
    },
    ruledOut: 'Die Probes von {{containers}} sind erfolgreich.',
  },
  StartupTooSlow: {
    title: 'Ein Container braucht zu lange zum Starten',
    sentences: [
      'Container {{container}} wird beendet und neu gestartet, weil er in der Zeit nicht hochkommt, die seine Startup Probe erlaubt.',
      'Container {{container}} startet noch: Seine Startup Probe war noch nicht erfolgreich ({{answer}}).',
      '{{there}} von {{desired}} Pods von {{kind}} {{name}} sind verfügbar; ein Pod zählt, wenn er {{minReady}} s lang bereit war.',
      '{{there}} von {{desired}} Pods von {{kind}} {{name}} sind da; die anderen sind unterwegs.',
      'Pod {{pod}} hat noch keinen Node.',
      'Pod {{pod}} ist mit seinen Init-Containern nicht durch: {{done}} von {{total}} sind fertig.',
      'Die Container von Pod {{pod}} werden auf {{node}} noch angelegt: Images werden geholt, Volumes eingehängt.',
      'Die Container von Pod {{pod}} werden noch angelegt: Images werden geholt, Volumes eingehängt.',
      'Container {{container}} läuft und ist noch nicht bereit.',
      '{{kind}} {{name}} ist noch nicht bereit: {{detail}}.',
      '{{kind}} {{name}} ist noch nicht bereit.',
    ],
    actions: {
      describe:
        'Nachsehen, worauf er wartet: kubectl -n {{namespace}} describe pod {{pod}}',
      giveTime:
        'Wenn es sonst auch so lange dauert, dem Schritt mehr Zeit geben und dem Container eine Startup Probe.',
      lookBelow:
        'Nachsehen, welcher Pod zurückliegt: kubectl -n {{namespace}} get pods',
    },
  },
  ProgressDeadlineExceeded: {
    title: 'Der Rollout kam nicht rechtzeitig voran',
    sentences: [
      '{{kind}} {{name}} kam {{seconds}} s lang nicht voran (progressDeadlineSeconds).',
      '{{kind}} {{name}} kam so lange nicht voran, wie es höchstens dauern darf.',
    ],
    actions: {
      lookBelow:
        'Nachsehen, worauf seine Pods warten: kubectl -n {{namespace}} describe deployment {{name}}',
      raise: 'Wenn es sonst länger dauert, progressDeadlineSeconds erhöhen.',
    },
  },
  ConfigMissing: {
    title: 'Eine Konfiguration, die ein Pod braucht, fehlt',
    sentences: [
      'Container {{container}} kann nicht starten: ConfigMap {{configMap}} hat keinen Schlüssel {{key}}.',
      'Volume {{volume}} von Pod {{pod}} lässt sich nicht einhängen: ConfigMap {{configMap}} hat keinen Schlüssel {{key}}.',
      'Volume {{volume}} von Pod {{pod}} lässt sich nicht einhängen: Seine ConfigMap hat keinen Schlüssel {{key}}.',
      'Container {{container}} kann nicht starten: Im Namespace {{namespace}} gibt es keine ConfigMap {{configMap}}.',
      'Volume {{volume}} von Pod {{pod}} lässt sich nicht einhängen: Im Namespace {{namespace}} gibt es keine ConfigMap {{configMap}}.',
      'Pod {{pod}} nennt eine ConfigMap oder einen Schlüssel daraus, die es nicht gibt.',
    ],
    actions: {
      checkKeys:
        'Nachsehen, welche Schlüssel sie hat: kubectl -n {{namespace}} describe configmap {{configMap}}',
      create:
        'ConfigMap {{configMap}} vorher in Namespace {{namespace}} deployen, oder zusammen mit dem, was sie nennt.',
      correct: 'Oder den Verweis im Manifest berichtigen.',
    },
    ruledOut: 'Die ConfigMaps, die er nennt, sind da: {{names}}.',
  },
  SecretMissing: {
    title: 'Ein Secret, das ein Pod braucht, fehlt',
    sentences: [
      'Container {{container}} kann nicht starten: Secret {{secret}} hat keinen Schlüssel {{key}}.',
      'Volume {{volume}} von Pod {{pod}} lässt sich nicht einhängen: Secret {{secret}} hat keinen Schlüssel {{key}}.',
      'Volume {{volume}} von Pod {{pod}} lässt sich nicht einhängen: Sein Secret hat keinen Schlüssel {{key}}.',
      'Container {{container}} kann nicht starten: Im Namespace {{namespace}} gibt es kein Secret {{secret}}.',
      'Volume {{volume}} von Pod {{pod}} lässt sich nicht einhängen: Im Namespace {{namespace}} gibt es kein Secret {{secret}}.',
      'Pod {{pod}} nennt ein Secret oder einen Schlüssel daraus, die es nicht gibt.',
    ],
    actions: {
      checkKeys:
        'Nachsehen, welche Schlüssel es hat, ohne die Werte: kubectl -n {{namespace}} describe secret {{secret}}',
      create:
        'Secret {{secret}} im Namespace {{namespace}} anlegen, oder von dem anlegen lassen, was es füllt (ein Vault, ein Operator).',
      correct: 'Oder den Verweis im Manifest berichtigen.',
    },
    ruledOut: 'Die Secrets, die er nennt, sind da: {{names}}.',
  },
  QuotaExceeded: {
    title: 'Die Quota des Namespace ist ausgeschöpft',
    sentences: [
      'Quota {{quota}} von Namespace {{namespace}} lässt keinen Platz für einen weiteren Pod von {{kind}} {{name}}: {{used}} von {{limited}} {{resource}} sind belegt, und er braucht {{requested}} mehr.',
      'Quota {{quota}} von Namespace {{namespace}} lässt keinen Platz für einen weiteren Pod von {{kind}} {{name}}: Gebraucht wird {{asked}}; belegt ist {{taken}} von {{most}}.',
      'Quota {{quota}} von Namespace {{namespace}} verlangt von jedem Container, seinen Bedarf anzugeben, und dieser tut es nicht: {{mustSpecify}}.',
      'Eine Quota von Namespace {{namespace}} lässt keinen Platz für einen weiteren Pod von {{kind}} {{name}}: {{detail}}.',
      'Eine Quota von Namespace {{namespace}} lässt keinen Platz für einen weiteren Pod von {{kind}} {{name}}.',
    ],
    actions: {
      specify:
        'Jedem Container requests und limits für das geben, was die Quota zählt.',
      look: 'Nachsehen, was belegt ist: kubectl -n {{namespace}} describe resourcequota',
      free: 'Weniger verlangen ({{resource}}) oder herunterskalieren, was sonst im Namespace läuft.',
      freeSeveral:
        'Weniger verlangen ({{resources}}) oder herunterskalieren, was sonst im Namespace läuft.',
      raise:
        'Oder die Quota von denen erhöhen lassen, denen Namespace {{namespace}} gehört.',
    },
    ruledOut: 'Die Quota des Namespace hat Platz: {{room}}.',
  },
  LimitRangeViolated: {
    title: 'Ein Pod liegt außerhalb der Grenzen seines Namespace',
    sentences: [
      'Die Grenzen von Namespace {{namespace}} setzen ein {{bound}} von {{allowed}} {{resource}} je {{per}}, und {{kind}} {{name}} verlangt {{asked}}.',
      'Die Grenzen von Namespace {{namespace}} setzen ein {{bound}} von {{allowed}} {{resource}} je {{per}}, und {{kind}} {{name}} setzt kein {{unspecified}}.',
      'Ein Pod von {{kind}} {{name}} liegt außerhalb der Grenzen von Namespace {{namespace}}: {{detail}}.',
      'Ein Pod von {{kind}} {{name}} liegt außerhalb der Grenzen von Namespace {{namespace}}.',
    ],
    actions: {
      change:
        'Die requests und limits für {{resource}} so setzen, dass sie erlaubt sind ({{bound}} {{allowed}}).',
      look: 'Nachsehen, was erlaubt ist: kubectl -n {{namespace}} describe limitrange',
      ask: 'Oder bei denen, denen Namespace {{namespace}} gehört, andere Grenzen erbitten.',
    },
  },
  PermissionDenied: {
    title: 'Im Cluster fehlt eine Berechtigung',
    sentences: [
      'Pod {{pod}} soll als ServiceAccount {{account}} laufen, den Namespace {{namespace}} nicht hat.',
      'Die Pods von {{kind}} {{name}} sollen als ServiceAccount {{account}} laufen, den Namespace {{namespace}} nicht hat.',
      '{{user}} fehlt die Berechtigung {{verb}} für {{resource}}, daher können die Pods von {{kind}} {{name}} nicht angelegt werden.',
      'Die Pods von {{kind}} {{name}} können nicht angelegt werden, weil eine Berechtigung fehlt: {{detail}}.',
      'Die Pods von {{kind}} {{name}} können nicht angelegt werden, weil eine Berechtigung fehlt.',
    ],
    actions: {
      createAccount:
        'Anlegen: kubectl -n {{namespace}} create serviceaccount {{account}}',
      correct:
        'Oder serviceAccountName im Manifest berichtigen (jetzt {{account}}).',
      grant:
        '{{user}} in Namespace {{namespace}} {{verb}} für {{resource}} erlauben lassen.',
      ask: 'Die Berechtigung bei denen erbitten, denen Namespace {{namespace}} gehört.',
    },
  },
  AdmissionRefused: {
    title: 'Der Cluster lässt das Objekt nicht zu',
    sentences: [
      'Richtlinie {{webhook}} des Clusters lehnt die Pods von {{kind}} {{name}} ab: {{objection}}.',
      'Richtlinie {{webhook}} des Clusters lehnt die Pods von {{kind}} {{name}} ab, ohne zu sagen, warum.',
      'Richtlinie {{deadWebhook}} muss zu den Pods von {{kind}} {{name}} gefragt werden und antwortet nicht: {{objection}}.',
      'Namespace {{namespace}} lässt nur Pods der Sicherheitsstufe {{level}} zu, und die von {{kind}} {{name}} entsprechen ihr nicht: {{objection}}.',
      'Richtlinie {{policy}} des Clusters lehnt die Pods von {{kind}} {{name}} ab: {{objection}}.',
      'Der Cluster hat keine PriorityClass {{priorityClass}}, die {{kind}} {{name}} verlangt.',
      'Der Cluster lässt die Pods von {{kind}} {{name}} nicht zu: {{detail}}.',
      'Der Cluster lässt die Pods von {{kind}} {{name}} nicht zu.',
    ],
    actions: {
      reviveWebhook:
        'Denen, die {{deadWebhook}} betreiben, melden, dass es nicht antwortet: So lange wird kein Pod angelegt, den es sehen muss.',
      secure:
        'Den securityContext so setzen, wie der Satz es sagt, für jeden Container, den er nennt.',
      change:
        'Im Manifest ändern, was beanstandet wird, dann noch einmal deployen.',
      namePriority:
        'priorityClassName berichtigen oder {{priorityClass}} anlegen lassen: kubectl get priorityclass',
      ask: 'Oder bei denen, denen die Richtlinie gehört, eine Ausnahme erbitten.',
    },
  },
};
