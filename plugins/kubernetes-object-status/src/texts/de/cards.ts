import { cardTexts } from '../cards';
import { TextsLike } from '../TextsLike';

/** Texts of the card and of the widgets, in German. @internal */
export const germanCards: TextsLike<typeof cardTexts> = {
  title: 'Kubernetes Object Status',
  open: 'Öffnen',
  list: 'Neuestes Deployment jeder Umgebung',
  none: 'Noch keine Deployments. Das erste erscheint hier, wenn eine Pipeline es aufzeichnet.',
  notSeen: 'Die Berechtigung, diese Deployments zu sehen, fehlt.',
  failed: 'Die Deployments konnten nicht geladen werden.',
  mine: 'Meine Deployments',
  mineAbout:
    'Laufende und letzte Deployments von allem, was mir und meinen Gruppen gehört',
  nothingMine:
    'Von allem, was mir oder meinen Gruppen gehört, wurde noch nichts deployt.',
  all: 'Alle Deployments',
  soFar: 'bisher {{duration}}',
  row: '{{service}} {{version}}',
  team: 'Deployments des Teams',
  teamAbout:
    'Wie die Deployments meiner Gruppen in den letzten 7 Tagen ausgegangen sind',
  noGroup: 'Keine Gruppe, der etwas gehört.',
  nothingInWeek:
    'Die eigenen Gruppen haben in den letzten 7 Tagen nichts deployt.',
  week_one: '{{count}} Deployment in 7 Tagen, {{successful}} erfolgreich.',
  week_other: '{{count}} Deployments in 7 Tagen, {{successful}} erfolgreich.',
  mainCause_one: 'Hauptursache beim einen, das es nicht war: {{cause}}.',
  mainCause_other:
    'Hauptursache bei den anderen {{count}}: {{cause}} ({{number}}-mal).',
  newest: 'Gezählt sind die neuesten {{number}}.',
  day: '{{day}}: {{successful}} erfolgreich, {{others}} nicht',
  successful: 'Erfolgreich',
  notSuccessful: 'Fehlgeschlagen oder Zeit abgelaufen',
  otherwise: 'Anders beendet oder noch im Gange',
};
