import { dossierTexts } from '../dossier';
import { TextsLike } from '../TextsLike';
import { germanCauses } from './causes';

/** Texts of the dossier in German: why a step failed and what to do. @internal */
export const germanDossier: TextsLike<typeof dossierTexts> = {
  missing_one: '{{count}} von {{total}} Objekten war noch nicht da',
  missing_other: '{{count}} von {{total}} Objekten waren noch nicht da',
  neverStayed: 'Es blieb nie erfolgreich',
  causes_one: '{{count}} Ursache',
  causes_other: '{{count}} Ursachen',
  showCause: 'Deployments mit dieser Ursache',
  fold: 'Begründung zuklappen',
  unfold: 'Begründung aufklappen',
  told: '{{object}}: {{sentence}}',
  waitedFor: 'Worauf gewartet wurde',
  windows: 'Wann es erfolgreich war',
  windowHeld: '{{time}}, {{duration}} lang',
  evidence: 'Belege',
  capturedAt: 'gesichert {{at}}',
  captured: 'gesichert {{from}} bis {{to}}',
  truncated_one: '{{count}} Log auf seine letzten Zeilen gekürzt',
  truncated_other: '{{count}} Logs auf ihre letzten Zeilen gekürzt',
  masked_one: '{{count}} Wert verdeckt',
  masked_other: '{{count}} Werte verdeckt',
  time: 'Zeit',
  from: 'Von',
  said: 'Was es sagte',
  times: '{{type}} ×{{number}}',
  reason: '{{reason}}:',
  saidWith: '{{reason}}: {{said}}',
  item: {
    Status: 'Status',
    Condition: 'Condition',
    Event: 'Event',
    Container: 'Container',
    Log: 'Log',
    Context: 'Umfeld',
  },
  allItems: 'Alle {{number}} Einträge',
  firstItems: 'Nur die ersten {{number}}',
  nothingKept:
    'Nichts wurde aufbewahrt: Vor dem Ende des Schritts ist kein Objekt fehlgeschlagen.',
  notAllowed:
    'Die Berechtigung, die Belege zu sehen, fehlt. Ursache und was zu tun ist stehen hier.',
  difference: 'Unterschied zum letzten guten Deployment',
  differenceTo: 'Unterschied zum letzten guten Deployment, {{version}}',
  noneGood:
    'Es gibt kein früheres erfolgreiches Deployment nach {{environment}}.',
  noDifference:
    'Kein Unterschied. Dieselben Manifeste, dieselben Einstellungen: Was sich geändert hat, liegt außerhalb dieses Deployments.',
  withheld: 'nicht aufbewahrt',
  notFull_one: 'von {{count}} davon ist nicht jeder Wert aufbewahrt',
  notFull_other: 'von {{count}} davon ist nicht jeder Wert aufbewahrt',
  uncompared_one:
    'Von {{objects}} wurde nicht auf beiden Seiten ein Manifest aufgezeichnet: Ein Vergleich ist nicht möglich.',
  uncompared_other:
    'Von {{objects}} wurde nicht auf beiden Seiten ein Manifest aufgezeichnet: Ein Vergleich ist nicht möglich.',
  unchanged_one: '{{count}} Objekt unverändert',
  unchanged_other: '{{count}} Objekte unverändert',
  moreLines_one: '{{count}} weiterer Unterschied',
  moreLines_other: '{{count}} weitere Unterschiede',
  inFull: 'Vollständig vergleichen',
  settings: 'Einstellungen der Prüfung',
  setting: '{{step}}: {{setting}}',
  change: {
    Added: 'hinzugekommen',
    Removed: 'entfallen',
    Changed: 'geändert',
  },
  was: 'vorher',
  is: 'jetzt',
  line: '{{field}}: {{value}}',
  ruledOutTitle: 'Geprüft und ausgeschlossen',
  seenBefore: 'Schon einmal gesehen',
  seen_one: '{{count}}-mal in {{days}} Tagen.',
  seen_other: '{{count}}-mal in {{days}} Tagen.',
  seenOfOwner_one:
    '{{count}}-mal in {{days}} Tagen bei Services von {{owner}}.',
  seenOfOwner_other:
    '{{count}}-mal in {{days}} Tagen bei Services von {{owner}}.',
  neverSeen: 'Nicht in den {{days}} Tagen davor.',
  showThem: 'Die dieser Komponente zeigen',
  notLoaded:
    'Belege und Unterschied konnten nicht geladen werden. Gezeigt wird, was mit dem Deployment aufgezeichnet wurde.',
  loading: 'Belege und Unterschied werden geladen',
  ruledOut: germanCauses.ruledOut,
};
