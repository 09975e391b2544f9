import { WatchedEntity } from '../entities/WatchedEntity';
import { Workload } from '../facts/Workload';
import { WatchedSince } from '../Rollout';

/** A pod template as it was seen, and whose it is. */
export interface SeenRollout {
  workload: Workload;
  entity: WatchedEntity;
}

/** Who takes what was seen, in the order in which it was. */
export interface RolloutSink {
  /** From now on these are the entities whose workloads are watched. */
  watch(entities: WatchedSince[]): void;
  /** What was there when a list was read whole. */
  begin(seen: SeenRollout[]): void;
  /** A workload with another template or uid than before. */
  notice(seen: SeenRollout): void;
  /** The same as before, but scaled, or spelled otherwise by the API server. */
  refresh(seen: SeenRollout): void;
}
