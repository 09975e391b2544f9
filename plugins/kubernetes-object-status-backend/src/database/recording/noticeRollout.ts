import {
  compareRollout,
  ObjectStatusCheck,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { draftOfRollout } from '../../recording/draftOfRollout';
import { Noticed, Rollout } from '../../recording/Rollout';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Database } from '../Database';
import { insertRows } from '../executions/insertRows';
import { lockNamespaces, lockPlace } from '../executions/lockExecutions';
import { takeOver } from '../executions/takeOver';
import { KnownWorkloadRow } from '../rows';
import { findBringer, findTouched, toBefore } from './accountFor';
import { isKnown, isUpToDate, know, workloadKey } from './knownWorkloads';
import { refreshKnown } from './refreshKnown';
import { Claimant, selectClaimants } from './selectClaimants';
import { yieldTo } from './yieldTo';

/** What a rollout is recorded with. */
export interface NoticeOptions {
  manifests: AppliedManifests;
  /** How automatic executions are judged. */
  check: ObjectStatusCheck;
}

/**
 * Takes note of a rollout: it is known, it belongs to an execution, or one is
 * opened for it, which takes over what it takes over of others (R11). One
 * transaction; whoever notices the same rollout or reports it waits for it.
 *
 * Locks are taken in the order place, namespaces, workload, executions by id.
 */
export async function noticeRollout(
  database: Database,
  options: NoticeOptions,
  rollout: Rollout,
): Promise<Noticed> {
  const draft = draftOfRollout(rollout, options.check);
  return database.knex.transaction(async trx => {
    await lockPlace(trx, draft);
    await lockNamespaces(trx, draft);
    const row = await trx<KnownWorkloadRow>('known_workload')
      .where({ id: workloadKey(rollout) })
      .forUpdate()
      .first();
    if (row && isKnown(row, rollout)) {
      if (!isUpToDate(row, rollout)) await refreshKnown(trx, [rollout]);
      return { type: 'Known' };
    }
    const now = await database.now(trx);
    const all = await selectClaimants(trx, rollout, options.manifests);
    const before = toBefore(row, all);
    const claimants = all.filter(({ adoptedBy }) => adoptedBy === undefined);
    const bringer = findBringer(claimants, before, now);
    const touched = findTouched(claimants, before, rollout);
    const known = bringer ?? touched;
    if (known) {
      await know(trx, rollout, known.executionId);
      return noticedOf(known, bringer !== undefined);
    }
    const executionId = await open(trx, { rollout, draft, now }, options);
    await yieldTo(trx, executionId, draft, claimants);
    return { type: 'Opened', executionId };
  });
}

function noticedOf(
  { executionId, isObserved }: Claimant,
  hasBrought: boolean,
): Noticed {
  if (!hasBrought) return { type: 'OtherHands', executionId };
  return isObserved ? { type: 'Known' } : { type: 'Reported', executionId };
}

async function open(
  trx: Knex.Transaction,
  opened: {
    rollout: Rollout;
    draft: ReturnType<typeof draftOfRollout>;
    now: number;
  },
  { manifests }: NoticeOptions,
): Promise<string> {
  const { rollout, draft, now } = opened;
  const id = uuidv7();
  const beginning = { now, isStarted: true, awaitsTurn: false };
  await insertRows(trx, id, draft, beginning);
  await takeOver(
    trx,
    { id, draft },
    {
      now,
      manifests,
      // Whose images stayed was looked for before.
      isTaken: mine => {
        const said = compareRollout(mine, rollout);
        return said !== 'Unrelated' && said !== 'Earlier';
      },
    },
  );
  await know(trx, rollout, id);
  return id;
}
