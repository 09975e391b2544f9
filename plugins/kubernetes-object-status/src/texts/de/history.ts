import { historyTexts } from '../history';
import { TextsLike } from '../TextsLike';

/** Texts of the list of all deployments of an entity, in German. @internal */
export const germanHistory: TextsLike<typeof historyTexts> = {
  filter: 'Filter der Deployments',
  search: 'Version, Titel oder ID',
  environment: 'Umgebung',
  outcome: 'Ergebnis',
  cause: 'Ursache',
  source: 'Quelle',
  since: 'Seit',
  any: 'Alle',
  lastDay: 'Letzte 24 Stunden',
  last7Days: 'Letzte 7 Tage',
  last30Days: 'Letzte 30 Tage',
  last90Days: 'Letzte 90 Tage',
  sinceTime: 'Seit {{time}}',
  clear: 'Löschen',
  nothing: 'Kein Deployment passt zum Filter',
  nothingText: 'Von {{entity}} entspricht nichts der Auswahl.',
  nothingOlder: 'Keine älteren Deployments',
  older: 'Ältere Deployments',
  newest: 'Neueste Deployments',
  pages: 'Seiten',
};
