import { CauseRule } from './Diagnosis';
import { text } from '../kubernetes/fields';
import { isKind } from './reading/builtInKinds';
import { known, param, reports, saying } from './reading/reasons';

/** What a kubelet says that its node was short of. */
function shortOf(message: string): string | undefined {
  const low = /low on resource: ([\w-]+)/i.exec(message)?.[1];
  if (low) return low;
  const pressure =
    /(?:The node had condition: )?\[?(Memory|Disk|PID)Pressure/i.exec(
      message,
    )?.[1];
  return pressure?.toLowerCase();
}

/** A node threw the Pod out. */
export const evicted: CauseRule = {
  code: 'Evicted',
  find(evidence) {
    if (!isKind(evidence, 'Pod') || !reports(evidence, 'Evicted')) {
      return undefined;
    }
    const detail = param(evidence, 'detail') ?? '';
    const container =
      /Container (\S+) was using ([^,]+), request is (\w+)/.exec(detail);
    const ownLimit =
      /(?:exceeds the (?:total )?limit of (?:containers )?|ephemeral local storage usage exceeds the total limit of containers )(\S*)/i.exec(
        detail,
      );
    const params = known({
      node: text(evidence.object, 'spec.nodeName'),
      resource: shortOf(detail),
      detail: saying(detail),
      container: container?.[1],
      used: container?.[2],
      asked: container?.[3],
      ...(ownLimit && { ownLimit: 1 }),
    });
    return { container: container?.[1], params };
  },
};
