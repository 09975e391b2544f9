import { CauseCode } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { CauseText } from './CauseText';
import { admissionTexts } from './causes/admissionTexts';
import { configurationTexts } from './causes/configurationTexts';
import { crashTexts } from './causes/crashTexts';
import { imageTexts } from './causes/imageTexts';
import { placeTexts } from './causes/placeTexts';
import { startTexts } from './causes/startTexts';
import { stepTexts } from './causes/stepTexts';
import { surroundingsTexts } from './causes/surroundingsTexts';

/**
 * English text of every cause, for page, command line and server alike;
 * translations have the same keys.
 *
 * @public
 */
export const causeTexts: Readonly<Record<CauseCode, CauseText>> = {
  ...imageTexts,
  ...crashTexts,
  ...startTexts,
  ...configurationTexts,
  ...admissionTexts,
  ...placeTexts,
  ...surroundingsTexts,
  ...stepTexts,
};
