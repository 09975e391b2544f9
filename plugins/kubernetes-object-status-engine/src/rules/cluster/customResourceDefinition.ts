import { stoodForMs } from '../../judging/StepClock';
import { failed, inProgress, successful, Verdict } from '../../judging/Verdict';
import { condition, Condition, isTrue } from '../../kubernetes/conditions';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';

/** One that was just made is not established for a moment (scenario 28). */
const ESTABLISHING_GRACE_MS = 2_000;

function detailOf({ message, reason }: Condition): string {
  return message || reason || '';
}

/** How much of the grace is left; without an instant none of it has passed. */
function graceLeftMs(
  object: KubernetesObject,
  { clock, memory }: RuleContext,
): number {
  if (clock.type === 'step') {
    memory.waitingSince ??= clock.now;
    return memory.waitingSince + ESTABLISHING_GRACE_MS - clock.now;
  }
  if (clock.now === undefined) return ESTABLISHING_GRACE_MS;
  const { creationTimestamp } = object.metadata;
  return ESTABLISHING_GRACE_MS - stoodForMs(creationTimestamp, clock.now);
}

function notEstablished(
  object: KubernetesObject,
  found: Condition,
  context: RuleContext,
): Verdict {
  const params = { detail: detailOf(found) };
  const leftMs = graceLeftMs(object, context);
  if (leftMs <= 0) return failed('NotEstablished', params);
  const wakeAt =
    context.clock.type === 'step' ? context.clock.now + leftMs : undefined;
  return inProgress('NotEstablished', params, { wakeAt });
}

/** Definitions: there once the API server serves what they define (D26). */
export const customResourceDefinition: KindRule = {
  group: 'apiextensions.k8s.io',
  kind: 'CustomResourceDefinition',
  columns: [
    {
      id: 'condition',
      title: 'Condition',
      value: object => {
        const found = condition(object, 'Established');
        return found && `${found.type}: ${found.status}`;
      },
    },
  ],
  judge(object, context) {
    const named = condition(object, 'NamesAccepted');
    if (named?.status === 'False') {
      return failed('NameConflict', { detail: detailOf(named) });
    }
    const schema = condition(object, 'NonStructuralSchema');
    if (schema?.status === 'True') {
      const params = { detail: detailOf(schema) };
      return failed('NonStructuralSchema', params);
    }
    if (isTrue(object, 'Terminating')) {
      return inProgress('Terminating', {}, { text: 'TerminatingNow' });
    }
    const established = condition(object, 'Established');
    if (established?.status === 'True') return successful('Established');
    const isAtIt =
      established?.status !== 'False' || established.reason === 'Installing';
    if (!isAtIt) return notEstablished(object, established, context);
    const text = 'NotEstablishedYet';
    return inProgress('NotEstablished', {}, { text });
  },
};
