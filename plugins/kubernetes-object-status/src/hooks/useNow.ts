import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';

/**
 * Milliseconds on the server's clock, renewed every second while something on
 * the page counts; standing still otherwise.
 *
 * @internal
 */
export function useNow(isTicking: boolean): number {
  const api = useApi(objectStatusApiRef);
  const [now, setNow] = useState(() => api.now());
  useEffect(() => {
    if (!isTicking) return undefined;
    setNow(api.now());
    const timer = setInterval(() => setNow(api.now()), 1_000);
    return () => clearInterval(timer);
  }, [api, isTicking]);
  return now;
}
