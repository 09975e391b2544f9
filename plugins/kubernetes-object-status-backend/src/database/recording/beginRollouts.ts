import { Noticed, Rollout } from '../../recording/Rollout';
import { Database } from '../Database';
import {
  insertKnown,
  isKnown,
  selectKnown,
  workloadKey,
} from './knownWorkloads';
import { noticeRollout, NoticeOptions } from './noticeRollout';

/**
 * Takes note of all that a list held: what nobody knew becomes known, and what
 * is known otherwise is noticed. What is known as it is costs a share of a
 * statement, and nothing is written for it.
 */
export async function beginRollouts(
  database: Database,
  options: NoticeOptions,
  rollouts: Rollout[],
): Promise<Noticed[]> {
  const rows = await selectKnown(database.knex, rollouts.map(workloadKey), [
    'id',
    'uid',
    'template',
  ]);
  const known = new Map(rows.map(row => [row.id, row]));
  const unknown = rollouts.filter(each => !known.has(workloadKey(each)));
  await insertKnown(database.knex, unknown);
  const noticed: Noticed[] = [];
  for (const rollout of rollouts) {
    const row = known.get(workloadKey(rollout));
    noticed.push(
      !row || isKnown(row, rollout)
        ? { type: 'Known' }
        : await noticeRollout(database, options, rollout),
    );
  }
  return noticed;
}
