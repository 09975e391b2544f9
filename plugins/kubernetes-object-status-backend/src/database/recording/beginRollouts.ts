import { Noticed, Rollout } from '../../recording/Rollout';
import { Database } from '../Database';
import {
  insertKnown,
  isKnown,
  isUpToDate,
  selectKnown,
  workloadKey,
} from './knownWorkloads';
import { noticeRollout, NoticeOptions } from './noticeRollout';
import { refreshKnown } from './refreshKnown';
import { findMadeSince } from './watchedEntities';

/**
 * Takes note of all that a list held: what nobody knew becomes known, and what
 * is known otherwise or was made since is noticed. What is known as it is costs
 * a share of a statement, and nothing is written for it.
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
    'generation',
    'missing_since',
  ]);
  const known = new Map(rows.map(row => [row.id, row]));
  const unknown = rollouts.filter(each => !known.has(workloadKey(each)));
  const made = new Set(await findMadeSince(database.knex, unknown));
  await insertKnown(
    database.knex,
    unknown.filter(each => !made.has(each)),
  );
  const changed = rollouts.filter(each => {
    const row = known.get(workloadKey(each));
    return row && isKnown(row, each) && !isUpToDate(row, each);
  });
  await refreshKnown(database.knex, changed);
  const noticed: Noticed[] = [];
  for (const rollout of rollouts) {
    const row = known.get(workloadKey(rollout));
    const isNews = row ? !isKnown(row, rollout) : made.has(rollout);
    noticed.push(
      isNews
        ? await noticeRollout(database, options, rollout)
        : { type: 'Known' },
    );
  }
  return noticed;
}
