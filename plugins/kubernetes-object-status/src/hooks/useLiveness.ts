import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { silenceMs } from './intervals';
import { Polled } from './PollingLoop';

/** Whether the page can be believed to show the present. @internal */
export type Liveness =
  | { type: 'live'; agoMs: number }
  /** `asOf` is an instant on the server's clock, like all others on a page. */
  | { type: 'silent'; agoMs: number; asOf: string };

/**
 * Watches whether answers keep coming.
 *
 * Measured on the reader's own clock, which also took the time of the last
 * answer. Time in which the browser tab was hidden does not count as silence.
 *
 * @internal
 */
export function useLiveness(
  polled: Pick<Polled<unknown>, 'answeredAt' | 'listeningSince'>,
  isWatching: boolean,
): Liveness | undefined {
  const api = useApi(objectStatusApiRef);
  const [now, setNow] = useState(() => Date.now());
  const { answeredAt, listeningSince } = polled;
  useEffect(() => {
    if (!isWatching) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isWatching, answeredAt]);

  if (!isWatching || answeredAt === undefined) return undefined;
  const agoMs = Math.max(0, now - answeredAt);
  const silentMs = now - Math.max(answeredAt, listeningSince);
  if (silentMs < silenceMs) return { type: 'live', agoMs };
  const asOf = new Date(api.now() - agoMs).toISOString();
  return { type: 'silent', agoMs, asOf };
}
