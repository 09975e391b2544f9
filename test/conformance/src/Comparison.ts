/** What a peer says about one case beside what the engine says. */
export interface Comparison {
  peer: string;
  /** Of the corpus; unique with the peer. */
  id: string;
  /** What the table of the page calls this part of the corpus. */
  suite: string;
  /** The peer's verdict in its own word; `undefined`: the case says nothing that can be compared. */
  theirs: string | undefined;
  /** Ours that count as agreement. */
  accepted: string[];
  ours: string;
  /** Ours in more detail. */
  reason: string;
}

/** A case without expectation agrees with everything. */
export function agrees({ theirs, accepted, ours }: Comparison): boolean {
  return theirs === undefined || accepted.includes(ours);
}
