import { StepTransition } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { ObjectTransition, StepWrite } from '../../observation/StepStore';
import { maskMessage } from '../../redaction/maskText';
import { TransitionRow } from '../rows';

/** A transition that has no number yet. */
export type NewTransition = Omit<
  TransitionRow,
  'execution_id' | 'seq' | 'at'
> & { at: number };

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/** Those of one write in the order in which they happened; of one instant what is gone after what changed, and the step last. */
export function transitionsOf(
  write: StepWrite,
  gone: NewTransition[],
): NewTransition[] {
  return [
    ...write.objectTransitions.map(one => ofObject(write.step, one)),
    ...gone,
    ...write.stepTransitions.map(one => ofStep(write.step, one)),
  ].sort((one, other) => one.at - other.at);
}

/** Appends transitions and gives the last seq. */
export async function appendTransitions(
  trx: Knex.Transaction,
  executionId: string,
  lastSeq: number,
  transitions: NewTransition[],
): Promise<number> {
  const rows: TransitionRow[] = transitions.map((transition, index) => ({
    ...transition,
    execution_id: executionId,
    seq: lastSeq + 1 + index,
  }));
  await trx.batchInsert('object_transition', rows, batchSize);
  return lastSeq + rows.length;
}

function ofObject(step: number, transition: ObjectTransition): NewTransition {
  const { object, at, previousStatus } = transition;
  return {
    step,
    at,
    subject: 'object',
    object_id: object.id,
    kind: object.kind,
    name: object.name,
    status: object.status.status,
    previous_status: previousStatus ?? null,
    reason: object.status.reason,
    message: maskMessage(object.status.message),
  };
}

function ofStep(step: number, transition: StepTransition): NewTransition {
  return {
    ...stepTransition(step, transition.at, transition.code, transition.why),
    status: transition.aggregate ?? null,
  };
}

/** A transition of the step itself. */
export function stepTransition(
  step: number,
  at: number,
  reason: string,
  message: string,
): NewTransition {
  return {
    step,
    at,
    subject: 'step',
    object_id: null,
    kind: null,
    name: null,
    status: null,
    previous_status: null,
    reason,
    message: maskMessage(message),
  };
}
