import {
  IsThere,
  KnownTemplate,
  Noticed,
  Rollout,
  RolloutRecorder,
  WatchedSince,
} from '../../recording/Rollout';
import { Database } from '../Database';
import { beginRollouts } from './beginRollouts';
import { forgetMissing } from './forgetMissing';
import { noticeRollout, NoticeOptions } from './noticeRollout';
import { refreshKnown } from './refreshKnown';
import { watchEntities } from './watchedEntities';

/**
 * Rollouts in the plugin's database. It remembers nothing itself: of two, or of
 * one after the other, each goes on where the other was.
 */
export class DatabaseRolloutRecorder implements RolloutRecorder {
  constructor(
    private readonly database: Database,
    private readonly options: NoticeOptions,
  ) {}

  begin(rollouts: Rollout[]): Promise<Noticed[]> {
    return beginRollouts(this.database, this.options, rollouts);
  }

  notice(rollout: Rollout): Promise<Noticed> {
    return noticeRollout(this.database, this.options, rollout);
  }

  watch(cluster: string, entities: WatchedSince[]): Promise<void> {
    return watchEntities(this.database.knex, cluster, entities);
  }

  refresh(seen: KnownTemplate[]): Promise<void> {
    return refreshKnown(this.database.knex, seen);
  }

  forget(isThere: IsThere): Promise<void> {
    return forgetMissing(this.database, isThere);
  }
}
