/** The next number from 0 up to, but without, 1. @internal */
export type Random = () => number;

/**
 * Random numbers that are the same for the same seed (the generator is mulberry32).
 *
 * @internal
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several; the list must not be empty. @internal */
export function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)];
}

/** `length` hexadecimal digits, as of a commit. @internal */
export function hexDigits(random: Random, length: number): string {
  const digit = () => Math.floor(random() * 16).toString(16);
  return Array.from({ length }, digit).join('');
}
