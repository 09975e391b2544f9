import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { at } from '../../../__testUtils__/builders';

/** What happened, in order; each gets its place in the history. */
export function aHistory(
  ...changes: Array<Omit<Transition, 'seq' | 'message'> & { message?: string }>
): Transition[] {
  return changes.map((change, index) => ({
    message: change.reason,
    ...change,
    seq: index + 1,
  }));
}

type Given = Partial<Omit<Transition, 'at'>>;

/** An object gets a status at a second; without one it is gone. */
export function becomes(
  object: string,
  seconds: number,
  status: string | undefined,
  given: Given = {},
) {
  const [kind, name] = object.split('/');
  return {
    at: at(seconds),
    step: 1,
    subject: 'object' as const,
    objectId: object,
    kind,
    name,
    ...(status !== undefined && { status }),
    reason: status ?? 'Gone',
    ...given,
  };
}

/** Something happens to the step at a second. */
export function happens(reason: string, seconds: number, given: Given = {}) {
  return {
    at: at(seconds),
    step: 1,
    subject: 'step' as const,
    reason,
    ...given,
  };
}
