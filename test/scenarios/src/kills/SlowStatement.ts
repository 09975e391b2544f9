import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 20;
/** No write of the portal takes nearly as long, unless it is held up. */
const stuckMs = 1_000;
const patienceMs = 60_000;

/**
 * Holds up one statement of the portal, so that it can be killed in the middle
 * of the transaction around it. The portal knows nothing of it: a trigger in
 * its database counts to a thousand million, which takes the better part of a
 * minute, and the portal's process, whose database calls are synchronous, is
 * in that statement all the while.
 */
export class SlowStatement {
  private constructor(private readonly database: DatabaseSync) {}

  /** `when` is SQL such as `AFTER INSERT ON outcome`. */
  static install(databaseFile: string, when: string): SlowStatement {
    const database = new DatabaseSync(databaseFile, { timeout: 5_000 });
    database.exec(`
      CREATE TABLE slow_numbers (number INTEGER);
      WITH RECURSIVE numbers (number) AS
        (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 1000)
        INSERT INTO slow_numbers SELECT number FROM numbers;
      CREATE TRIGGER slow_statement ${when}
      BEGIN
        SELECT count(*) FROM slow_numbers a, slow_numbers b, slow_numbers c
          WHERE a.number + b.number + c.number < 0;
      END;
      PRAGMA busy_timeout = 0;
    `);
    return new SlowStatement(database);
  }

  /**
   * Waits until the statement is held up: somebody holds the database's write
   * lock far longer than any other statement does.
   *
   * @throws Error - it was not within a minute
   */
  async untilHeldUp(): Promise<void> {
    const deadline = performance.now() + patienceMs;
    let lockedSince: number | undefined;
    while (performance.now() < deadline) {
      if (this.isLocked()) lockedSince ??= performance.now();
      else lockedSince = undefined;
      if (lockedSince && performance.now() - lockedSince > stuckMs) return;
      await delay(pauseMs);
    }
    throw new Error(`The portal's statement was not held up within a minute`);
  }

  /** Whoever was in it is gone: nothing of its transaction must be left. */
  remove(executionId: string): void {
    this.database.exec(`
      PRAGMA busy_timeout = 5000;
      DROP TRIGGER slow_statement;
      DROP TABLE slow_numbers;
    `);
    assert.equal(countOutcomes(this.database, executionId), 0, 'rolled back');
    this.database.close();
  }

  private isLocked(): boolean {
    try {
      this.database.exec('BEGIN IMMEDIATE; ROLLBACK');
      return false;
    } catch (error) {
      if (isBusy(error)) return true;
      throw error;
    }
  }
}

/** How many outcomes the steps of an execution have. */
export function countOutcomes(
  database: DatabaseSync,
  executionId: string,
): number {
  const row = database
    .prepare('SELECT count(*) AS count FROM outcome WHERE execution_id = ?')
    .get(executionId);
  return Number(row?.count);
}

function isBusy(error: unknown): boolean {
  // SQLITE_BUSY; https://www.sqlite.org/rescode.html#busy
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
