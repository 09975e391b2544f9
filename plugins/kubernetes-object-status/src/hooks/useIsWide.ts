import { useCallback, useSyncExternalStore } from 'react';

/**
 * Whether the window is at least so wide, in pixels.
 *
 * @internal
 */
export function useIsWide(width: number): boolean {
  const query = `(min-width: ${width}px)`;
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia?.(query);
      list?.addEventListener?.('change', onChange);
      return () => list?.removeEventListener?.('change', onChange);
    },
    [query],
  );
  // Without a way to ask, nothing is hidden.
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(query)?.matches ?? true,
  );
}
