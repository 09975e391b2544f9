import { useEffect, useRef, useState } from 'react';
import { neighbourStop, ReplayChanges } from '../../views/timeline/changes';

/** How often the picture changes: as often as live ones do. */
const paintMs = 250;

/** Without motion it goes from change to change, so often. */
const stillMs = 1_000;

/** How fast a replay may run. @internal */
export const speeds = [0.5, 1, 4, 16] as const;

/** A replay that runs by itself. @internal */
export interface Play {
  isPlaying: boolean;
  toggle: () => void;
  stop: () => void;
  speed: number;
  /** To the next one, after the last to the first. */
  changeSpeed: () => void;
}

/**
 * Moves through an execution as time went by then.
 *
 * A reader who wants no motion sees one change after the other instead.
 *
 * @internal
 */
export function usePlay(
  changes: ReplayChanges,
  at: number | undefined,
  moveTo: (at: number | undefined) => void,
): Play {
  const [isPlaying, setIsPlaying] = useState(false);
  const [speedIndex, setSpeedIndex] = useState(1);
  const speed = speeds[speedIndex];
  const latest = useRef({ changes, at, moveTo });
  latest.current = { changes, at, moveTo };
  useEffect(() => {
    if (!isPlaying) return undefined;
    const isStill = prefersStillness();
    const move = () => {
      const {
        changes: all,
        at: before = all.from,
        moveTo: go,
      } = latest.current;
      const next = isStill
        ? neighbourStop(all, before, 1)
        : before + paintMs * speed;
      if (next >= all.to) setIsPlaying(false);
      go(next);
    };
    const timer = setInterval(move, isStill ? stillMs / speed : paintMs);
    return () => clearInterval(timer);
  }, [isPlaying, speed]);

  function toggle() {
    // From the end it begins again.
    if (!isPlaying && at === undefined) moveTo(changes.from);
    setIsPlaying(!isPlaying);
  }
  return {
    isPlaying,
    toggle,
    stop: () => setIsPlaying(false),
    speed,
    changeSpeed: () => setSpeedIndex((speedIndex + 1) % speeds.length),
  };
}

function prefersStillness(): boolean {
  const query = '(prefers-reduced-motion: reduce)';
  return window.matchMedia?.(query)?.matches ?? false;
}
