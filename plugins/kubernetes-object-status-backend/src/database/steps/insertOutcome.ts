import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import {
  Explanation,
  OutcomeName,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { maskMessages } from '../../redaction/maskMessages';
import { OutcomeExistsError } from '../errors';

/** An outcome as it is written. */
export interface NewOutcome {
  outcome: OutcomeName;
  at: number;
  stabilized: boolean;
  verified: boolean;
  explanation: Explanation;
}

/**
 * Writes the outcome of a step; the table's key lets there be only one.
 *
 * @throws OutcomeExistsError - there is one
 */
export async function insertOutcome(
  trx: Knex.Transaction,
  executionId: string,
  step: number,
  outcome: NewOutcome,
): Promise<void> {
  try {
    await trx('outcome').insert({
      execution_id: executionId,
      step,
      outcome: outcome.outcome,
      at: outcome.at,
      stabilized: outcome.stabilized,
      verified: outcome.verified,
      explanation: JSON.stringify(maskMessages(outcome.explanation)),
    });
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    throw new OutcomeExistsError(executionId, step, { cause: error });
  }
}
