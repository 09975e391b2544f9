/** What is measured: one round of it at a time. */
export type Contestants<Round> = Record<string, () => Promise<Round>>;

/**
 * Lets contestants take turns, so that whatever else the machine does meets all
 * of them alike. Every second time they come in the opposite order. The first
 * rounds only warm up.
 */
export async function takeTurns<Round>(
  contestants: Contestants<Round>,
  options: { warmUps: number; rounds: number },
): Promise<Record<string, Round[]>> {
  const names = Object.keys(contestants);
  const kept: Record<string, Round[]> = Object.fromEntries(
    names.map(name => [name, []]),
  );
  for (let turn = 0; turn < options.warmUps + options.rounds; turn++) {
    const order = turn % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const round = await contestants[name]();
      if (turn >= options.warmUps) kept[name].push(round);
    }
  }
  return kept;
}
