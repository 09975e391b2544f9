import { inProgress, successful } from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { KindRule } from '../KindRule';

/**
 * Nodes: context of other objects, and judged only where somebody applies one.
 * One that is not ready is waited for and never Failed: its kubelet may come
 * back at any time, and nothing that a step applies makes a node fail.
 */
export const node: KindRule = {
  group: '',
  kind: 'Node',
  columns: [
    {
      id: 'condition',
      title: 'Condition',
      value: object => {
        const ready = condition(object, 'Ready');
        return ready && `${ready.type}: ${ready.status}`;
      },
    },
  ],
  judge(object) {
    const ready = condition(object, 'Ready');
    if (!ready) {
      const params = { kind: object.kind };
      const text = 'WaitingForStatus';
      return inProgress('NoStatusReported', params, { text });
    }
    if (ready.status === 'True') return successful('Ready');
    const { type, status: value, reason = 'NotReady', message } = ready;
    return inProgress(
      reason,
      { type, value, detail: message || reason },
      { text: 'ConditionPending' },
    );
  },
};
