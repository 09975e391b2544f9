import { CauseRule } from './Diagnosis';
import { containersIn, podOf } from './reading/podEvidence';
import { imageTroubleOf } from './reading/imageTrouble';
import { records, text } from '../kubernetes/fields';

function arePulled(evidence: Parameters<typeof containersIn>[0]): boolean {
  const pod = podOf(evidence);
  const statuses = [
    ...records(pod, 'status.initContainerStatuses'),
    ...records(pod, 'status.containerStatuses'),
  ];
  return statuses.length > 0 && statuses.every(each => text(each, 'imageID'));
}

/** The registry does not have the image, or not for this node's architecture. */
export const imageNotFound: CauseRule = {
  code: 'ImageNotFound',
  find(evidence) {
    const trouble = imageTroubleOf(evidence);
    if (!trouble) return undefined;
    if (trouble.code === 'ImageNotFound') return trouble;
    // Registries answer so for what is not there as well: it comes second.
    return trouble.params.mayNotExist ? trouble : undefined;
  },
  ruleOut(evidence) {
    if (!arePulled(evidence)) return undefined;
    const images = new Set(containersIn(evidence).map(({ image }) => image));
    return { images: [...images].join(', ') };
  },
};
