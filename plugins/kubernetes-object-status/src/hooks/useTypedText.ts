import { useEffect, useRef, useState } from 'react';

/** Browsers refuse addresses that change with every letter of a held key. */
const restMs = 200;

/**
 * The text of a field that is kept elsewhere: shown at once, told when the
 * typing rests.
 *
 * @param kept - what is kept; when it changes by other hands the field follows
 * @internal
 */
export function useTypedText(
  kept: string,
  keep: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const told = useRef(kept);
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    if (kept === told.current) return;
    told.current = kept;
    setText(kept);
  }, [kept]);
  useEffect(() => {
    if (text === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = text;
      latest.current(text);
    }, restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
