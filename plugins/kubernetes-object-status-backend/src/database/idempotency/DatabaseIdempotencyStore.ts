import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import {
  Claim,
  ClaimResult,
  IdempotencyStore,
} from '../../idempotency/IdempotencyStore';
import { Database } from '../Database';
import { IdempotencyRow, toNumber } from '../rows';

/** How long a first answer stands. */
const keptMs = 24 * 3_600_000;

/**
 * How long a call may take before a repetition takes its place: a process that
 * was killed in the middle leaves its row behind.
 */
const lockMs = 30_000;

/**
 * As long again as the call has taken, at least a second: most are short, and
 * who asks again should not wait for the end of one that may be dead.
 */
function retryAfterSeconds(lockedUntil: number, at: number): number {
  const leftMs = lockedUntil - at;
  const takenMs = lockMs - leftMs;
  return Math.max(1, Math.ceil(Math.min(takenMs, leftMs) / 1000));
}

/** First answers of creating calls in the plugin's database. */
export class DatabaseIdempotencyStore implements IdempotencyStore {
  constructor(private readonly database: Database) {}

  async claim(
    subject: string,
    key: string,
    identity: string,
  ): Promise<ClaimResult> {
    const { knex, now } = this.database;
    const at = await now(knex);
    await knex('idempotency')
      .where({ subject, key })
      .where('expires_at', '<=', at)
      .delete();
    const claim: Claim = { subject, key, lockedUntil: at + lockMs };
    if (await this.insert(claim, identity, at)) {
      return { type: 'Claimed', claim };
    }
    const row = await knex<IdempotencyRow>('idempotency')
      .where({ subject, key })
      .first();
    // It was given up between the two statements: the caller asks again.
    if (!row) return { type: 'InProgress', retryAfterSeconds: 1 };
    if (row.identity !== identity) return { type: 'Differs' };
    if (row.answer !== null) {
      return { type: 'Answered', answer: JSON.parse(row.answer) };
    }
    const lockedUntil = toNumber(row.locked_until);
    if (lockedUntil > at) {
      return {
        type: 'InProgress',
        retryAfterSeconds: retryAfterSeconds(lockedUntil, at),
      };
    }
    // Only one of several repetitions finds the row as it was.
    const taken = await knex<IdempotencyRow>('idempotency')
      .where({ subject, key, locked_until: row.locked_until })
      .whereNull('answer')
      .update({ locked_until: claim.lockedUntil });
    return taken === 1
      ? { type: 'Claimed', claim }
      : { type: 'InProgress', retryAfterSeconds: 1 };
  }

  async abandon({ subject, key, lockedUntil }: Claim): Promise<void> {
    await this.database
      .knex('idempotency')
      .where({ subject, key, locked_until: lockedUntil })
      .whereNull('answer')
      .delete();
  }

  async purge(): Promise<void> {
    const { knex, now } = this.database;
    // Served by idempotency_expires_idx.
    await knex('idempotency')
      .where('expires_at', '<=', await now(knex))
      .delete();
  }

  private async insert(
    { subject, key, lockedUntil }: Claim,
    identity: string,
    at: number,
  ): Promise<boolean> {
    try {
      await this.database.knex('idempotency').insert({
        subject,
        key,
        identity,
        locked_until: lockedUntil,
        expires_at: at + keptMs,
      });
      return true;
    } catch (error) {
      if (isDatabaseConflictError(error)) return false;
      throw error;
    }
  }
}
