import type { EnglishTexts } from '../english';
import { flattened, TextsLike } from '../TextsLike';
import { germanAdoption } from './adoption';
import { germanAfterwatch } from './afterwatch';
import { germanCards } from './cards';
import { germanCauses } from './causes';
import { germanColumns } from './columns';
import { germanCompare } from './compare';
import { germanDossier } from './dossier';
import { germanDrawer } from './drawer';
import { germanExecution } from './execution';
import { germanHistory } from './history';
import { germanLists } from './lists';
import { germanExplanations, germanReasons } from './messages';
import { germanObjects } from './objects';
import { germanShortReasons } from './shortReasons';
import { germanStates } from './states';
import { germanStatuses } from './statuses';
import { germanTimeline } from './timeline';

/** Every text of the plugin in German. @internal */
export const germanTexts: TextsLike<EnglishTexts> = {
  ...germanStatuses,
  ...germanExecution,
  ...germanObjects,
  ...germanLists,
  ...germanStates,
  cards: germanCards,
  cause: germanCauses.titles,
  causeSentence: germanCauses.sentences,
  causeAction: germanCauses.actions,
  short: germanShortReasons,
  column: germanColumns,
  reason: germanReasons,
  explanation: germanExplanations,
  dossier: germanDossier,
  drawer: germanDrawer,
  compare: germanCompare,
  timeline: germanTimeline,
  history: germanHistory,
  adoption: germanAdoption,
  afterwatch: germanAfterwatch,
};

// Translations are loaded by their default export.
export default flattened(germanTexts);
