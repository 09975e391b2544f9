/** What an end of a step brings about, beside the execution's next step. */
export interface AfterEnd {
  /** How long a successful one is watched; absent: not at all. */
  watchedMs?: number;
  /** Owners are told of an execution that failed or timed out. */
  isTold?: boolean;
}
