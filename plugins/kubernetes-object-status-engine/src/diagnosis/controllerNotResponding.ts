import { CauseRule } from './Diagnosis';
import { condition } from '../kubernetes/conditions';
import { isKind } from './reading/builtInKinds';
import { known, param, reports, saying } from './reading/reasons';

/** What is said while nobody has written a status for what was applied. */
const UNWRITTEN = [
  'WaitingForObservedGeneration',
  'WaitingForController',
  'WaitingForReplicaSet',
  'NoStatusReported',
  'NotActive',
];

/** Whoever has to act on the object has not, as far as its status says. */
export const controllerNotResponding: CauseRule = {
  code: 'ControllerNotResponding',
  find(evidence) {
    if (isKind(evidence, 'Node')) return undefined;
    const { observed, generation } = evidence.status.params;
    if (reports(evidence, ...UNWRITTEN)) {
      const seen = observed === 'none' ? undefined : observed;
      return { params: known({ observed: seen, generation }) };
    }
    const { object } = evidence;
    const isPendingApi =
      isKind(evidence, 'APIService') &&
      object !== undefined &&
      condition(object, 'Available')?.status !== 'False';
    if (!isPendingApi) return undefined;
    return { params: known({ detail: saying(param(evidence, 'detail')) }) };
  },
};
