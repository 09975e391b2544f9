import { CauseRule } from './Diagnosis';
import { imageTroubleOf } from './reading/imageTrouble';

/** The registry does not answer, or not in time, or allows no more for now. */
export const registryUnreachable: CauseRule = {
  code: 'RegistryUnreachable',
  find(evidence) {
    const trouble = imageTroubleOf(evidence);
    return trouble?.code === 'RegistryUnreachable' ? trouble : undefined;
  },
};
