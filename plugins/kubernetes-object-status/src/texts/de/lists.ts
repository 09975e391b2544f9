import { listsTexts } from '../lists';
import { TextsLike } from '../TextsLike';

/** Texts of lists of deployments, in German. @internal */
export const germanLists: TextsLike<typeof listsTexts> = {
  list: {
    title: 'Deployments',
    label: 'Deployments nach {{environment}}',
    more: 'Ältere Deployments zeigen',
    all_one: 'Das einzige Deployment',
    all_other: 'Alle {{count}} Deployments',
    allUncounted: 'Alle Deployments',
    since: 'seit {{month}}',
    ago: 'vor {{duration}}',
    button: 'Deployments ({{total}})',
    moreEnvironments: 'Weitere',
    skipToObjects: 'Zu den Objekten springen',
    history: 'Deployments von {{entity}}',
    backToNewest: 'Neuestes Deployment',
    running: '{{time}}, bisher {{duration}}',
    finished: '{{time}}, {{duration}}',
    unnamed: 'ohne Version',
    started: 'Begonnen',
    service: 'Service',
    decided: 'Was den Ausschlag gab',
    duration: 'Dauer',
    outcome: 'Ergebnis',
    environments: 'Umgebungen',
  },
  clusters: {
    partial: '{{shown}} von {{total}} Clustern antworten.',
    silent: '{{name}}: keine Antwort',
    silentBecause: '{{name}}: {{message}}',
  },
};
