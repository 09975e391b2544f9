/** The observation of all open steps of this process. */
export interface Observation {
  /** Takes up every open step; steps that come later are found by nudge or poll. */
  start(): Promise<void>;
  /** There may be new steps, a cancel or a takeover. A hint: what is true stands in the store. */
  nudge(): void;
  /** Stops looking. Steps stay open and are taken up by the next start. */
  stop(): Promise<void>;
}
