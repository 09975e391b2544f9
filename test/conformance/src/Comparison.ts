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
  /** What the engine says without the rules that are shipped: counted on the page, explained nowhere. */
  isWithoutPack?: true;
}

/** A case without expectation agrees with everything. */
export function agrees({ theirs, accepted, ours }: Comparison): boolean {
  return theirs === undefined || accepted.includes(ours);
}

/** Agreement of a part, and how often we say Successful where the peer does not; both of those with a verdict. */
export interface Share {
  judged: number;
  agreed: number;
  falseSuccesses: number;
}

export function shareOf(comparisons: Comparison[]): Share {
  const judged = comparisons.filter(({ theirs }) => theirs !== undefined);
  const agreed = judged.filter(agrees);
  const falseSuccesses = judged.filter(
    each => !agrees(each) && each.ours === 'Successful',
  );
  return {
    judged: judged.length,
    agreed: agreed.length,
    falseSuccesses: falseSuccesses.length,
  };
}
