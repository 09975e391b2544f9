import { CauseRule } from './Diagnosis';
import { imageTroubleOf } from './reading/imageTrouble';

/** The name of the image is none. */
export const invalidImageName: CauseRule = {
  code: 'InvalidImageName',
  find(evidence) {
    const trouble = imageTroubleOf(evidence);
    return trouble?.code === 'InvalidImageName' ? trouble : undefined;
  },
};
