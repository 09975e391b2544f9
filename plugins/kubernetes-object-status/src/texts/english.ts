import { adoptionTexts } from './adoption';
import { afterwatchTexts } from './afterwatch';
import { englishCauses } from './causes';
import { cardTexts } from './cards';
import { columnTexts } from './columns';
import { compareTexts } from './compare';
import { dossierTexts } from './dossier';
import { drawerTexts } from './drawer';
import { historyTexts } from './history';
import { explanationMessages, reasonMessages } from './messages';
import { shortReasonTexts } from './shortReasons';
import { timelineTexts } from './timeline';
import { statusesTexts } from './statuses';
import { executionTexts } from './execution';
import { objectsTexts } from './objects';
import { listsTexts } from './lists';
import { statesTexts } from './states';

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
