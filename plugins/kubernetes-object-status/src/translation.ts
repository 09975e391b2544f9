import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { adoptionTexts } from './texts/adoption';
import { afterwatchTexts } from './texts/afterwatch';
import { englishCauses } from './texts/causes';
import { cardTexts } from './texts/cards';
import { columnTexts } from './texts/columns';
import { compareTexts } from './texts/compare';
import { dossierTexts } from './texts/dossier';
import { drawerTexts } from './texts/drawer';
import { historyTexts } from './texts/history';
import { explanationMessages, reasonMessages } from './texts/messages';
import { shortReasonTexts } from './texts/shortReasons';
import { timelineTexts } from './texts/timeline';
import { statusesTexts } from './texts/statuses';
import { executionTexts } from './texts/execution';
import { objectsTexts } from './texts/objects';
import { listsTexts } from './texts/lists';
import { statesTexts } from './texts/states';

/** Every text of the plugin in English. @internal */
export const englishTexts = {
  ...statusesTexts,
  ...executionTexts,
  ...objectsTexts,
  ...listsTexts,
  ...statesTexts,
  cards: cardTexts,
  cause: englishCauses.titles,
  causeSentence: englishCauses.sentences,
  causeAction: englishCauses.actions,
  short: shortReasonTexts,
  column: columnTexts,
  reason: reasonMessages,
  explanation: explanationMessages,
  dossier: dossierTexts,
  drawer: drawerTexts,
  compare: compareTexts,
  timeline: timelineTexts,
  history: historyTexts,
  adoption: adoptionTexts,
  afterwatch: afterwatchTexts,
} as const;

/** @internal */
export type EnglishTexts = typeof englishTexts;

/**
 * Every text of the plugin. English is the default, German comes along: an app
 * that offers the language `de` shows it. Other languages, and other words, are
 * a translation resource of the app for this reference.
 *
 * @public
 */
export const kubernetesObjectStatusTranslationRef = createTranslationRef({
  id: 'kubernetes-object-status',
  messages: englishTexts,
  translations: { de: () => import('./texts/de') },
});
