/**
 * A sentence without those that it repeats: an owner says what its pod says, a
 * window why it opened. What is left still names whom it speaks of.
 *
 * @param told - sentences that stand elsewhere
 * @internal
 */
export function withoutTold(sentence: string, told: string[]): string {
  const repeated = told
    .filter(other => other !== '' && other !== sentence)
    .filter(other => sentence.includes(other))
    .sort((one, other) => other.length - one.length);
  const [longest] = repeated;
  if (longest === undefined) return sentence;
  const rest = sentence.replace(longest, '').replace(/:\s*$/, '').trim();
  return rest === '' ? sentence : withoutTold(rest, told);
}
