import { CauseRule } from './Diagnosis';
import { imageTroubleOf } from './reading/imageTrouble';

/** The registry does not hand the image out to this cluster. */
export const imagePullDenied: CauseRule = {
  code: 'ImagePullDenied',
  find(evidence) {
    const trouble = imageTroubleOf(evidence);
    return trouble?.code === 'ImagePullDenied' ? trouble : undefined;
  },
};
