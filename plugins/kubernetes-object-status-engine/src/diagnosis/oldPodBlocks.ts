import { CauseRule } from './Diagnosis';
import { isKind } from './reading/builtInKinds';
import { known, reports } from './reading/reasons';

/** An ordered update waits for an old Pod that never gets ready. */
export const oldPodBlocks: CauseRule = {
  code: 'OldPodBlocks',
  find(evidence) {
    if (!isKind(evidence, 'StatefulSet')) return undefined;
    const { pod } = evidence.status.params;
    const isNamed = reports(evidence, 'OldReplicasRemain') && pod !== undefined;
    return isNamed || reports(evidence, 'BlockedByOldPod')
      ? { params: known({ pod }) }
      : undefined;
  },
};
