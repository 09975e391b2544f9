import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What is asked often and has to cost little; SQL lives in `database/`. */
export interface VersionStore {
  /** The `sequence` of each execution that there is, by its id. */
  findVersions(ids: string[]): Promise<Map<string, number>>;
  /** The database's clock. */
  now(): Promise<Instant>;
}
