import { Comparison } from './Comparison';
import { compareWithArgoCd } from './peers/argocd';
import { compareWithCalamari } from './peers/calamari';
import { compareWithFluxCel } from './peers/fluxCel';
import { compareWithHelm } from './peers/helm';
import { compareWithKapp } from './peers/kapp';
import { compareWithKrane } from './peers/krane';
import { compareWithKstatus } from './peers/kstatus';
import { compareWithKubectl } from './peers/kubectl';
import { compareWithPulumi } from './peers/pulumi';

/** Every case of every corpus, in the order of the page. */
export function compareWithPeers(): Comparison[] {
  return [
    ...compareWithArgoCd(),
    ...compareWithKstatus(),
    ...compareWithKubectl(),
    ...compareWithCalamari(),
    ...compareWithHelm(),
    ...compareWithKrane(),
    ...compareWithPulumi(),
    ...compareWithKapp(),
    ...compareWithFluxCel(),
  ];
}
