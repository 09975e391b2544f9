import { ObjectEvent } from '../graph/ObjectEvent';
import { CauseRule } from './Diagnosis';
import { Evidence } from './Evidence';
import { records } from '../kubernetes/fields';
import { isOverBy, warningsOf } from './reading/eventsOf';
import { hasAnyStarted } from './reading/lastEnd';
import { missingReferenceOf } from './reading/missingReference';
import { isBeingCreated, podOf } from './reading/podEvidence';
import { known, saying } from './reading/reasons';

/** What a kubelet says before the reason; the sentence has it already. */
const PREAMBLE = /^(MountVolume|MapVolume)\.\w+ failed for volume "[^"]+" ?: /;

const MOUNTS = ['FailedMount', 'FailedAttachVolume', 'FailedMapVolume'];

/** An attachment that went well later; a mount tells of itself no more. */
function isOver(evidence: Evidence, event: ObjectEvent): boolean {
  const isAttachment = event.reason === 'FailedAttachVolume';
  return isAttachment && isOverBy(evidence, 'SuccessfulAttachVolume', event);
}

/** A volume is there and cannot be attached to the node, or mounted. */
export const volumeMountFailed: CauseRule = {
  code: 'VolumeMountFailed',
  find(evidence) {
    if (!isBeingCreated(evidence) || missingReferenceOf(evidence)) {
      return undefined;
    }
    const events = warningsOf(evidence, ...MOUNTS).filter(
      event =>
        !/serviceaccount|kube-api-access/i.test(event.message) &&
        !isOver(evidence, event),
    );
    // That it timed out says less than what it timed out on.
    const [event] = [
      ...events.filter(({ message }) => !/timed out waiting/i.test(message)),
      ...events,
    ];
    if (!event) return undefined;
    const { message } = event;
    const volume =
      /volume "([^"]+)"/.exec(message)?.[1] ??
      /unmounted volumes=\[([^\]]+)\]/.exec(message)?.[1];
    const isElsewhere = /multi-attach/i.test(message);
    const params = known({
      ...{ volume, detail: saying(message.replace(PREAMBLE, '')) },
      ...(isElsewhere && { attachedElsewhere: 1 }),
    });
    return { params };
  },
  ruleOut(evidence) {
    const volumes = records(podOf(evidence), 'spec.volumes').filter(
      volume => !('projected' in volume),
    );
    return hasAnyStarted(evidence) && volumes.length > 0
      ? { count: volumes.length }
      : undefined;
  },
};
