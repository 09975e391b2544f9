import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/** A hand that drags, or a replay that runs, is not written at every pixel. */
const settledMs = 250;

/** But so often: who reloads in the middle is not far off. */
const atLeastEveryMs = 1_000;

/**
 * The moment that the reader looks at, in milliseconds; `undefined` for the
 * end, or for now. It stands in the address as `at`.
 *
 * To begin and to end is a step in the browser's history, to move is none.
 *
 * @internal
 */
export function useMomentAddress(): [
  number | undefined,
  (at: number | undefined) => void,
] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const inAddress = readMoment(search);
  const [at, setAt] = useState(inAddress);
  /** What was read from the address, or written to it, last. */
  const settled = useRef(inAddress);
  const writtenAt = useRef(0);
  const latest = useRef({ search, navigate });
  latest.current = { search, navigate };

  useEffect(() => {
    if (inAddress === settled.current) return;
    settled.current = inAddress;
    setAt(inAddress);
  }, [inAddress]);

  useEffect(() => {
    if (at === settled.current) return undefined;
    const due = writtenAt.current + atLeastEveryMs - Date.now();
    const write = () => {
      const isMoving = at !== undefined && settled.current !== undefined;
      settled.current = at;
      writtenAt.current = Date.now();
      const next = writeMoment(latest.current.search, at);
      latest.current.navigate({ search: next }, { replace: isMoving });
    };
    const timer = setTimeout(write, Math.max(0, Math.min(settledMs, due)));
    return () => clearTimeout(timer);
  }, [at]);
  return [at, setAt];
}

/** What is no time is left out. */
function readMoment(search: string): number | undefined {
  const text = new URLSearchParams(search).get('at');
  const at = text === null ? NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

function writeMoment(search: string, at: number | undefined): string {
  const next = new URLSearchParams(search);
  if (at === undefined) next.delete('at');
  else next.set('at', new Date(at).toISOString());
  return next.toString();
}
