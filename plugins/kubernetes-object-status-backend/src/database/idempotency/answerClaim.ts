import { Knex } from 'knex';
import { Claim } from '../../idempotency/IdempotencyStore';

/**
 * Keeps the answer of a claimed call, in the transaction that does its work:
 * so work and answer are there together or not at all.
 *
 * @throws Error - a repetition took the claim over; the transaction must not be committed
 */
export async function answerClaim(
  trx: Knex.Transaction,
  { subject, key, lockedUntil }: Claim,
  answer: unknown,
): Promise<void> {
  const updated = await trx('idempotency')
    .where({ subject, key, locked_until: lockedUntil })
    .whereNull('answer')
    .update({ answer: JSON.stringify(answer) });
  if (updated !== 1) {
    throw new Error(`A repetition of the call took over its key`);
  }
}
