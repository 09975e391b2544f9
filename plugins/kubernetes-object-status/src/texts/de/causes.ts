import { TranslatedCauseTexts } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { causeMessages } from '../causes';
import { containerCauses } from './causesOfContainers';
import { startCauses } from './causesOfStart';
import { surroundingCauses } from './causesOfSurroundings';

const causes: TranslatedCauseTexts = {
  ...containerCauses,
  ...startCauses,
  ...surroundingCauses,
};

/** Of every cause in German: title, sentences, what to do, and that it is not the cause. @internal */
export const germanCauses = causeMessages(causes);
