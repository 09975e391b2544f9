import { KeptLogTail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Capture, CaptureReader } from '../../evidence/Capture';
import { CaptureStore, ReadLogs } from '../../evidence/CaptureStore';
import { Database } from '../Database';
import {
  EvidenceRow,
  fromJson,
  toNumber,
  toOptional,
  toOptionalNumber,
} from '../rows';
import { StoredCapture } from './writeCaptures';

/** Rows that are deleted in one statement: others wait no longer than that. */
const purgedAtOnce = 500;

/** What was kept, in the plugin's database. Captures are written with their step. */
export class DatabaseCaptureStore implements CaptureReader, CaptureStore {
  constructor(private readonly database: Database) {}

  async list(
    executionId: string,
    of?: { step: number; objectId: string },
  ): Promise<Capture[]> {
    // Served by evidence_object_idx.
    const rows = await this.database
      .knex<EvidenceRow>('evidence')
      .where({ execution_id: executionId })
      .modify(query => {
        if (of) query.where({ step: of.step, object_id: of.objectId });
      })
      .orderBy(['at', 'step', 'position']);
    return rows.map(toCapture);
  }

  async addLogs(id: string, { logs, missing }: ReadLogs): Promise<void> {
    await this.database
      .knex<EvidenceRow>('evidence')
      .where({ id })
      .update({ logs: JSON.stringify(logs), logs_missing: missing ?? null });
  }

  async purge(olderThanMs: number, signal?: AbortSignal): Promise<number> {
    const { knex, now } = this.database;
    const before = (await now(knex)) - olderThanMs;
    let deleted = 0;
    while (!signal?.aborted) {
      // Served by evidence_at_idx.
      const ids = await knex<EvidenceRow>('evidence')
        .where('at', '<', before)
        .orderBy('at')
        .limit(purgedAtOnce)
        .pluck('id');
      if (ids.length === 0) break;
      await knex<EvidenceRow>('evidence').whereIn('id', ids).delete();
      deleted += ids.length;
    }
    return deleted;
  }
}

function toCapture(row: EvidenceRow): Capture {
  const stored = fromJson<StoredCapture>(row.capture);
  return {
    ...stored,
    executionId: row.execution_id,
    step: row.step,
    objectId: row.object_id,
    uid: toOptional(row.uid),
    moment: row.moment as Capture['moment'],
    at: toNumber(row.at),
    healedAt: toOptionalNumber(row.healed_at),
    logs: row.logs === null ? [] : fromJson<KeptLogTail[]>(row.logs),
    logsMissing: toOptional(row.logs_missing) as Capture['logsMissing'],
  };
}
