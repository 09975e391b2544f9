import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  DueNotification,
  NotificationStore,
  NotificationTopic,
  ToldExecution,
} from '../../notifications/NotificationStore';
import { AfterwatchRow } from '../afterwatch/AfterwatchRow';
import { toAfterwatch } from '../afterwatch/toAfterwatch';
import { Database } from '../Database';
import { toSummary } from '../executions/toExecution';
import { ExecutionRow, toNumber } from '../rows';

interface NotificationRow {
  execution_id: string;
  topic: string;
  version: number;
  attempts: number;
  due_at: number | string;
}

/** What is still to be told, in the plugin's database. */
export class DatabaseNotificationStore implements NotificationStore {
  constructor(private readonly database: Database) {}

  /** Served by notification_due_idx. */
  async listDue(limit: number): Promise<DueNotification[]> {
    const { knex } = this.database;
    const rows = await knex<NotificationRow>('notification')
      .where('due_at', '<=', await this.now())
      .orderBy(['due_at', 'execution_id', 'topic'])
      .limit(limit);
    return rows.map(({ execution_id, topic, version, attempts }) => ({
      executionId: execution_id,
      topic: topic as NotificationTopic,
      version,
      attempts,
    }));
  }

  async findNext(): Promise<Instant | undefined> {
    const row = await this.database
      .knex<NotificationRow>('notification')
      .orderBy('due_at')
      .first('due_at');
    return row && toNumber(row.due_at);
  }

  async findExecution(id: string): Promise<ToldExecution | undefined> {
    const { knex } = this.database;
    const row = await knex<ExecutionRow>('execution')
      .where({ id })
      .whereNull('adopted_by')
      .first();
    if (!row) return undefined;
    const watched = await knex<AfterwatchRow>('afterwatch').where({
      execution_id: id,
    });
    const owners: string[] = await knex('entity_owner')
      .where({ entity_ref: row.entity_ref ?? '' })
      .orderBy('owner_ref')
      .pluck('owner_ref');
    return {
      ...toSummary(row, 0),
      notes: toAfterwatch(watched)?.notes ?? [],
      owners,
    };
  }

  async settle(told: DueNotification): Promise<void> {
    await this.row(told).delete();
  }

  async postpone(failed: DueNotification, delayMs: number): Promise<void> {
    await this.row(failed).update({
      attempts: failed.attempts + 1,
      due_at: (await this.now()) + delayMs,
    });
  }

  async dropAll(): Promise<void> {
    await this.database.knex('notification').delete();
  }

  now(): Promise<Instant> {
    return this.database.now(this.database.knex);
  }

  /** As it was read: what was asked for since then is another version. */
  private row({ executionId, topic, version }: DueNotification) {
    const key = { execution_id: executionId, topic, version };
    return this.database.knex<NotificationRow>('notification').where(key);
  }
}
