/** What is measured: one round of it at a time. */
export type Contestants<Round> = Record<string, () => Promise<Round>>;

/** How many turns there are, and who hears of them. */
export interface Turns {
  warmUps: number;
  rounds: number;
  /**
   * A busy machine takes fewer turns than wanted, but never fewer than 5: half of
   * this time is for those that warm up.
   */
  limitMs: number;
  /** Tells people what is going on, a line a turn. */
  say(line: string): void;
}

const LEAST = 5;

type Take = (order: 'asNamed' | 'reversed') => Promise<void>;

/** Gives how many turns were taken. */
async function repeat(
  take: Take,
  {
    title,
    wanted,
    until,
    say,
  }: { title: string; wanted: number; until: number; say: Turns['say'] },
): Promise<number> {
  for (let turn = 1; turn <= wanted; turn++) {
    const startedAt = performance.now();
    if (turn > LEAST && startedAt > until) return turn - 1;
    await take(turn % 2 === 1 ? 'asNamed' : 'reversed');
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(`${title}: turn ${turn} of ${wanted}, ${seconds} s`);
  }
  return wanted;
}

/**
 * Lets contestants take turns, so that whatever else the machine does meets all
 * of them alike. Every second time they come in the opposite order. The first
 * rounds only warm up.
 */
export async function takeTurns<Round>(
  title: string,
  contestants: Contestants<Round>,
  { warmUps, rounds, limitMs, say }: Turns,
): Promise<Record<string, Round[]>> {
  const names = Object.keys(contestants);
  const takeAll =
    (keep: (name: string, round: Round) => void): Take =>
    async order => {
      for (const name of order === 'asNamed' ? names : [...names].reverse()) {
        keep(name, await contestants[name]());
      }
    };
  const startedAt = performance.now();
  await repeat(
    takeAll(() => {}),
    {
      title: `${title} (warms up)`,
      wanted: warmUps,
      until: startedAt + limitMs / 2,
      say,
    },
  );
  const kept: Record<string, Round[]> = Object.fromEntries(
    names.map(name => [name, []]),
  );
  const taken = await repeat(
    takeAll((name, round) => kept[name].push(round)),
    { title, wanted: rounds, until: startedAt + limitMs, say },
  );
  if (taken < rounds) {
    say(`${title}: ${taken} of ${rounds} turns: the machine is busy`);
  }
  return kept;
}
