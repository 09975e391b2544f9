import { useEffect, useState } from 'react';

/** Rows that are drawn at first: a window holds fewer. */
const atFirst = 60;
/** Rows that follow in one go, so that none of them keeps the page from answering. */
const atOnce = 120;

/**
 * How many rows of a table are drawn. The first ones are there at once, the
 * others follow before anyone has scrolled to them, a few at a time, so that
 * the page answers in between. All of them stay: the browser's own search and
 * printing find them.
 *
 * @internal
 */
export function useDrawnCount(count: number): number {
  const [drawn, setDrawn] = useState(atFirst);
  const isWaiting = drawn < count;
  // What was folded and is unfolded comes a few rows at a time again.
  const most = Math.max(count, atFirst);
  if (drawn > most + atOnce) setDrawn(most);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setDrawn(known => known + atOnce));
    return () => clearTimeout(timer);
  }, [isWaiting, drawn]);
  return Math.min(drawn, count);
}
