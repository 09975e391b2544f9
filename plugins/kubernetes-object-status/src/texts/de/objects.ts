import { objectsTexts } from '../objects';
import { TextsLike } from '../TextsLike';

/** Texts of steps and the tables of their objects, in German. @internal */
export const germanObjects: TextsLike<typeof objectsTexts> = {
  step: {
    title: 'Schritt {{number}}: {{name}}',
    where: '{{cluster}} / {{namespace}}',
    started: 'begonnen {{time}}, läuft seit {{duration}}',
    finished: '{{from}} bis {{to}}, {{duration}}',
    fold: 'Schritt {{number}} zuklappen',
    unfold: 'Schritt {{number}} aufklappen',
    queuedFirst_zero: 'Beginnt, sobald er an der Reihe ist.',
    queuedFirst_one:
      'Beginnt, sobald er an der Reihe ist. {{count}} Objekt wird geprüft.',
    queuedFirst_other:
      'Beginnt, sobald er an der Reihe ist. {{count}} Objekte werden geprüft.',
    queuedAfter_zero: 'Beginnt, wenn Schritt {{number}} erfolgreich war.',
    queuedAfter_one:
      'Beginnt, wenn Schritt {{number}} erfolgreich war. {{count}} Objekt wird geprüft.',
    queuedAfter_other:
      'Beginnt, wenn Schritt {{number}} erfolgreich war. {{count}} Objekte werden geprüft.',
    skipped:
      'Ein Schritt davor war nicht erfolgreich, daher wurde dieser nicht ausgeführt.',
    nothingToVerify:
      'Dieser Schritt hat keine Objekte, daher gibt es nichts zu prüfen.',
    notLookedAt: 'Die Objekte dieses Schritts wurden noch nicht angesehen.',
    notVerified_one:
      'Die Prüfung ist für diesen Schritt ausgeschaltet, daher hat sein Objekt keine Bewertung.',
    notVerified_other:
      'Die Prüfung ist für diesen Schritt ausgeschaltet, daher haben seine {{count}} Objekte keine Bewertung.',
    objectsFailed: 'Die Objekte dieses Schritts konnten nicht geladen werden.',
    frozen: 'Stand {{time}}, als der Schritt endete',
    stableFor: '{{duration}} lang stabil',
    stableSoFar: 'seit {{elapsed}} von {{length}} stabil',
    failedFor: '{{duration}} lang fehlgeschlagen',
    failedSoFar: 'seit {{elapsed}} von {{length}} fehlgeschlagen',
    warningOf: '{{object}}: {{message}}',
    type: {
      'raw-yaml': 'Kubernetes-YAML',
      containers: 'Kubernetes-Container',
      'config-map': 'ConfigMap',
      secret: 'Secret',
      ingress: 'Ingress',
      service: 'Service',
    },
  },
  table: {
    label: '{{kinds}} von Schritt {{number}}',
    applied_one: '{{count}} angewendet',
    applied_other: '{{count}} angewendet',
    children_one: '{{count}} darunter',
    children_other: '{{count}} darunter',
    object: 'Objekt',
    status: 'Status',
    owner: 'Besitzer',
    cluster: 'Cluster',
    namespace: 'Namespace',
    since: 'Seit',
    values: 'Werte',
    sinceTime: 'seit {{time}}',
    dimmed: 'die aktuelle Revision zählt, ältere sind abgeblendet',
  },
  row: {
    kindRevision: '{{kind}} · Rev. {{revision}}',
    fold: '{{name}} zuklappen',
    unfold: '{{name}} aufklappen',
    copy: '{{name}} kopieren',
    copied: 'Kopiert',
    value: '{{title}} {{value}}',
    hiddenKind: '{{number}} {{kinds}}: {{statuses}}',
    hiddenObjects_one: '{{count}} Objekt: {{statuses}}',
    hiddenObjects_other: '{{count}} Objekte: {{statuses}}',
    leaving_one: '{{count}} wird beendet',
    leaving_other: '{{count}} werden beendet',
    left: 'läuft noch',
    count: {
      Successful: '{{number}} erfolgreich',
      InProgress: '{{number}} in Arbeit',
      Failed: '{{number}} fehlgeschlagen',
      Paused: '{{number}} pausiert',
      Unknown: '{{number}} unbekannt',
    },
  },
  causeNote: {
    title: '{{title}}.',
    sentence: '{{sentence}}.',
    whatToDo: 'Was zu tun ist',
    documentation: 'Kubernetes-Dokumentation',
    others_one: 'Und {{count}} weiteres Objekt mit derselben Ursache.',
    others_other: 'Und {{count}} weitere Objekte mit derselben Ursache.',
    othersOfKind_one: 'Und {{count}} weiteres {{kind}} mit derselben Ursache.',
    othersOfKind_other:
      'Und {{count}} weitere {{kinds}} mit derselben Ursache.',
  },
  filter: {
    label: 'Filter der Objekte',
    search: 'Objekte filtern',
    status: 'Status',
    all: 'Alle',
    kind: 'Kind',
    cluster: 'Cluster',
    namespace: 'Namespace',
    view: 'Ansicht',
    tree: 'Baum',
    byKind: 'Nach Kind',
    foldAll: 'Alles zuklappen',
    unfoldAll: 'Alles aufklappen',
    matched: '{{shown}} von {{total}} Objekten',
    matchedAndOthers:
      '{{shown}} von {{total}} Objekten, {{others}} nicht bewertet',
    clear: 'Löschen',
    button: 'Filter',
    buttonCount: 'Filter ({{number}})',
    done: 'Fertig',
    nothing: 'Kein Objekt passt zu „{{query}}“',
    nothingChosen: 'Kein Objekt passt zum Filter',
    hidden_one: '{{count}} Objekt ist durch den Filter ausgeblendet.',
    hidden_other: '{{count}} Objekte sind durch den Filter ausgeblendet.',
    clearAll: 'Filter löschen',
    hiddenStep_one:
      '{{count}} Objekt dieses Schritts ist durch den Filter ausgeblendet.',
    hiddenStep_other:
      '{{count}} Objekte dieses Schritts sind durch den Filter ausgeblendet.',
  },
};
