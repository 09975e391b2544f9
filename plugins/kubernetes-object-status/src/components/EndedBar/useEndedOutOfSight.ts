import { RefObject, useEffect, useRef, useState } from 'react';

/**
 * Whether the end came while the reader looked at something further down, and
 * they have not been at the top since.
 *
 * @param top - what they would have seen
 * @internal
 */
export function useEndedOutOfSight(
  top: RefObject<HTMLElement>,
  isFinished: boolean,
): { isTold: boolean; dismiss: () => void } {
  const wasFinished = useRef(isFinished);
  const [isTold, setIsTold] = useState(false);
  useEffect(() => {
    if (isFinished && !wasFinished.current && isAbove(top.current)) {
      setIsTold(true);
    }
    wasFinished.current = isFinished;
  }, [isFinished, top]);
  useEffect(() => {
    if (!isTold) return undefined;
    const look = () => {
      if (!isAbove(top.current)) setIsTold(false);
    };
    // Which part of the portal scrolls is not ours to know.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', look, true);
  }, [isTold, top]);
  return { isTold, dismiss: () => setIsTold(false) };
}

function isAbove(element: HTMLElement | null): boolean {
  return element !== null && element.getBoundingClientRect().top < 0;
}
