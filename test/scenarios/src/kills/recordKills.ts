import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { Portal } from '../portal/Portal';
import { SlowStatement } from './SlowStatement';

/** A moment of recording an execution at which the portal is killed. */
export interface RecordKill {
  /** Completes "a portal that is killed ...". */
  name: string;
  /** Whether the execution is there when the portal comes back. */
  isRecorded: boolean;
  /** Kills the portal at the moment; `post` asks it to record one. */
  kill: (
    portal: Portal,
    namespace: string,
    post: () => Promise<unknown>,
  ) => Promise<void>;
}

const patienceMs = 60_000;

export const recordKills: RecordKill[] = [
  {
    name: 'after it recorded an execution, before anybody had its answer',
    isRecorded: true,
    async kill(portal, namespace, post) {
      const lost = ignored(post());
      await untilRecorded(portal.databaseFile, namespace);
      await portal.kill();
      await lost;
    },
  },
  {
    name: 'in the transaction that records an execution',
    isRecorded: false,
    async kill(portal, _, post) {
      const slow = SlowStatement.install(
        portal.databaseFile,
        'AFTER INSERT ON execution',
      );
      const lost = ignored(post());
      await slow.untilHeldUp();
      await portal.kill();
      slow.remove('none');
      await lost;
    },
  },
];

/** Whoever asked has died, or the connection: the answer reaches nobody. */
async function ignored(answer: Promise<unknown>): Promise<void> {
  await answer.catch(() => undefined);
}

/** Waits until an execution of the namespace is committed. */
async function untilRecorded(file: string, namespace: string): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true });
  const statement = database.prepare(
    'SELECT count(*) AS count FROM execution_target WHERE namespace = ?',
  );
  const deadline = performance.now() + patienceMs;
  while (statement.get(namespace)?.count === 0) {
    assert.ok(performance.now() < deadline, 'an execution was recorded');
    await delay(1);
  }
  database.close();
}
