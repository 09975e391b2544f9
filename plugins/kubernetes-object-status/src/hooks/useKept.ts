import { useRef } from 'react';

/**
 * A value that was made anew, or the one before where both say the same.
 *
 * @param keep - gives the second, with everything of the first that is the same
 * @internal
 */
export function useKept<T>(
  value: T[],
  keep: (before: readonly T[], next: T[]) => T[],
): T[] {
  const last = useRef<T[]>([]);
  last.current = keep(last.current, value);
  return last.current;
}
