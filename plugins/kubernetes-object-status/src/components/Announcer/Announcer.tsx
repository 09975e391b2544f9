import { VisuallyHidden } from '@backstage/ui';
import { useEffect, useState } from 'react';

/** At most one message in this time (`ui.md` section 16); the latest wins. */
const pauseMs = 5_000;

interface Props {
  message: string;
  /** Says nothing more while it is set. */
  isSilent?: boolean;
}

/**
 * Reads the state of the page out when it changes, never too often.
 *
 * @internal
 */
export function Announcer({ message, isSilent = false }: Props) {
  const [said, setSaid] = useState({ message, at: 0 });
  useEffect(() => {
    if (isSilent || message === said.message) return undefined;
    const delay = Math.max(0, said.at + pauseMs - Date.now());
    const timer = setTimeout(() => setSaid({ message, at: Date.now() }), delay);
    return () => clearTimeout(timer);
  }, [isSilent, message, said]);
  return <VisuallyHidden role="status">{said.message}</VisuallyHidden>;
}
