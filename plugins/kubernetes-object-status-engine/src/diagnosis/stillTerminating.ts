import { CauseRule } from './Diagnosis';
import { isCustom } from './reading/builtInKinds';
import { refusalFor } from './reading/refusal';
import { known, param, reports } from './reading/reasons';

/** What still has to go before the rest can be. */
const LEAVING = ['OldReplicasRemain', 'ExtraPods', 'RevisionMismatch'];

/** Something is being deleted, and that takes its time. */
export const stillTerminating: CauseRule = {
  code: 'StillTerminating',
  find(evidence) {
    const { object, status } = evidence;
    if (refusalFor(evidence, 'StillTerminating') !== undefined) {
      return { params: { namespaceLeaves: 1 } };
    }
    const isLeaving =
      object?.metadata.deletionTimestamp !== undefined ||
      (!isCustom(evidence) && status.status === 'InProgress');
    if (isLeaving && reports(evidence, 'Terminating', 'TerminatingNow')) {
      return { params: known({ finalizers: param(evidence, 'finalizers') }) };
    }
    if (isCustom(evidence) || !reports(evidence, ...LEAVING)) return undefined;
    const { count, pods, updated, desired } = status.params;
    return { params: known({ count, pods, updated, desired }) };
  },
};
