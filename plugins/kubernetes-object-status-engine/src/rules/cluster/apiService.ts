import { Instant } from '../../judging/Judgement';
import { failed, inProgress, successful, Verdict } from '../../judging/Verdict';
import { condition, Condition } from '../../kubernetes/conditions';
import { KindRule, RuleContext } from '../KindRule';

/** Nobody stands behind it, or whoever does gives no answer. */
const UNANSWERED = new Set([
  'FailedDiscoveryCheck',
  'MissingEndpoint',
  'MissingEndpoints',
]);
/** The API server's retries back off to half a minute once its pods are ready. */
const RETRY_MS = 30_000;

/**
 * Whether what serves it may be what the step is still bringing up: until when
 * it is waited for, or `true` while something else is in progress.
 */
function waitsForOthers({
  clock,
  memory,
  others,
}: RuleContext): Instant | boolean {
  const areBusy = others().some(
    ({ verdict }) => verdict.status === 'InProgress',
  );
  if (areBusy || clock.type === 'evaluate') {
    if (clock.type === 'step') memory.othersBusyAt = clock.now;
    return areBusy;
  }
  const end = (memory.othersBusyAt ?? -Infinity) + RETRY_MS;
  return clock.now < end ? end : false;
}

function unanswered(found: Condition, context: RuleContext): Verdict {
  const { reason = found.type, message } = found;
  const params = { detail: message || reason };
  const waiting = waitsForOthers(context);
  if (waiting === false) {
    return failed(reason, params, { text: 'ApiNotServed' });
  }
  const wakeAt = waiting === true ? undefined : waiting;
  return inProgress(reason, params, { text: 'ApiNotServedYet', wakeAt });
}

/**
 * Aggregated APIs: there once the API server reaches what serves them. That is
 * often part of the same step and comes later, so that nobody answering is a
 * failure only when nothing else of the step is in progress any more.
 */
export const apiService: KindRule = {
  group: 'apiregistration.k8s.io',
  kind: 'APIService',
  columns: [
    {
      id: 'condition',
      title: 'Condition',
      value: object => {
        const found = condition(object, 'Available');
        return found && `${found.type}: ${found.status}`;
      },
    },
  ],
  judgedLast: true,
  judge(object, context) {
    const found = condition(object, 'Available');
    if (!found) {
      return inProgress(
        'NoStatusReported',
        { kind: object.kind },
        { text: 'WaitingForStatus' },
      );
    }
    const { type, status: value, reason = type, message } = found;
    if (value === 'True') {
      return successful(type, { detail: reason }, { text: 'ConditionTrue' });
    }
    if (value === 'False' && UNANSWERED.has(reason)) {
      return unanswered(found, context);
    }
    return inProgress(
      reason,
      { type, value, detail: message || reason },
      { text: 'ConditionPending' },
    );
  },
};
