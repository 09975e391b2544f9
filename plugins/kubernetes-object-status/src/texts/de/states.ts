import { statesTexts } from '../states';
import { TextsLike } from '../TextsLike';

/** Texts of everything that stands where there is nothing to show, or not all, in German. @internal */
export const germanStates: TextsLike<typeof statesTexts> = {
  notFound: {
    title:
      'Dieses Deployment gibt es nicht, oder die Berechtigung, es zu sehen, fehlt.',
    all: 'Alle Deployments von {{entity}}',
    allOfPortal: 'Alle Deployments',
  },
  refused: {
    title: 'Keine Berechtigung, diese Deployments zu sehen',
    titleOfEntity: 'Keine Berechtigung, Deployments dieser Komponente zu sehen',
    text: 'Nötig ist {{permission}}. Auskunft geben der Besitzer oder die Portal-Administration.',
    textWithOwner:
      'Nötig ist {{permission}}. Auskunft geben {{owner}} als Besitzer oder die Portal-Administration.',
  },
  gone: {
    title:
      '{{entity}} ist nicht mehr im Katalog. Die Deployments bleiben erhalten.',
  },
  empty: {
    title: 'Noch keine Deployments',
    titleOfEnvironment: 'Noch keine Deployments nach {{environment}}',
    text: 'Das erste erscheint hier, wenn eine Pipeline es aufzeichnet.',
    copy: 'Befehl kopieren',
  },
  error: {
    title: 'Das Deployment konnte nicht geladen werden',
    titleOfList: 'Die Deployments konnten nicht geladen werden',
    answered:
      'Der Server hat mit {{status}} geantwortet. Nichts ist verloren: Deployments werden unabhängig von dieser Seite aufgezeichnet und bewertet.',
    unreachable:
      'Das Portal antwortet nicht. Nichts ist verloren: Deployments werden unabhängig von dieser Seite aufgezeichnet und bewertet.',
    retry: 'Noch einmal versuchen',
    reference: 'Referenz {{reference}}',
  },
  stale: {
    title: 'Das Portal antwortet nicht.',
    text: 'Zu sehen ist der letzte bekannte Stand. Bewertet wird auf dem Server, unabhängig von dieser Seite.',
  },
  loading: 'Wird geladen',
  copy: {
    copied: 'Kopiert',
    refused: 'Nicht kopiert',
  },
};
