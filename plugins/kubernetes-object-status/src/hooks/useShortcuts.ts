import { useEffect, useRef } from 'react';
import { useShortcutsSwitch } from './useShortcutsSwitch';

/** Single keys that the pages know (`ui.md` section 15). @internal */
export type ShortcutKey = '/' | '[' | ']' | '?' | 'f' | 'j' | 'k' | 'p' | 't';

/** Where a key belongs to what has the focus. */
const ownersOfKeys = [
  // Nobody types into a slider or a box.
  'input:not([type="range"], [type="checkbox"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="listbox"]',
].join(',');

/**
 * Does something at a single key, as long as the component is there.
 *
 * Keys with a modifier stay the browser's, keys in fields, dialogs and menus
 * theirs; the reader may switch all of them off. A component that reads keys
 * itself calls `preventDefault`.
 *
 * @internal
 */
export function useShortcuts(
  shortcuts: Partial<Record<ShortcutKey, () => void>>,
): void {
  const { isOn } = useShortcutsSwitch();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      const wanted = Object.entries(latest.current).find(
        ([key]) => key === event.key,
      );
      if (wanted?.[1] === undefined || isOfAnother(event)) return;
      event.preventDefault();
      wanted[1]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}

function isOfAnother(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  return target instanceof Element && target.closest(ownersOfKeys) !== null;
}
