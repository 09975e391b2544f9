import { KeyboardEvent, useCallback, useRef } from 'react';
import { TreeLine } from '../../views/treeLines';
import { useShortcutsSwitch } from '../../hooks/useShortcutsSwitch';

/** Letters typed faster than this belong to one name. */
const pauseMs = 600;
/** Single keys of the page; the first letter of a name may not be one of them. */
const shortcuts = ['j', 'k', 'f', 'p'];

interface Options {
  lines: TreeLine[];
  focus: (id: string) => void;
  toggle: (line: TreeLine) => void;
  /** Absent where objects have no drawers. */
  open?: (line: TreeLine) => void;
}

/**
 * Keys of a tree: up and down, right to open or to the first child, left to
 * fold or to the parent, Home, End, Enter to open, the beginning of a name
 * (`ui.md` section 15).
 *
 * @internal
 */
export function useTreeKeys(options: Options) {
  const latest = useRef(options);
  latest.current = options;
  const typed = useRef({ text: '', at: 0 });
  const { isOn } = useShortcutsSwitch();
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const row = rowOf(event.target);
      const { lines } = latest.current;
      const index = lines.findIndex(({ node }) => node.row.id === row?.id);
      if (row === undefined || index < 0) return;
      const letter = letterOf(event);
      const isDone =
        letter === undefined
          ? move(event.key, index, row.isItself, latest.current)
          : type(letter, index, typed.current, isOn, latest.current);
      if (isDone) event.preventDefault();
    },
    [isOn],
  );
}

/** The row of an event's target, and whether the target is the row itself. */
function rowOf(target: EventTarget) {
  if (!(target instanceof HTMLElement)) return undefined;
  const row = target.closest<HTMLElement>('[data-object]');
  const id = row?.dataset.object;
  return id === undefined ? undefined : { id, isItself: row === target };
}

function letterOf({ key, shiftKey }: KeyboardEvent): string | undefined {
  const isLetter =
    key.length === 1 && key !== ' ' && key !== '/' && key !== '?';
  if (!isLetter || key === '[' || key === ']') return undefined;
  return shiftKey ? key.toLocaleLowerCase('en-US') : key;
}

function move(
  key: string,
  index: number,
  isRow: boolean,
  { lines, focus, toggle, open }: Options,
): boolean {
  const line = lines[index];
  const goTo = (target: TreeLine | undefined) => {
    if (target) focus(target.node.row.id);
    return true;
  };
  switch (key) {
    case 'Enter':
      // On a control in the row it is the control's.
      if (!isRow || open === undefined) return false;
      open(line);
      return true;
    case 'ArrowDown':
      return goTo(lines[index + 1]);
    case 'ArrowUp':
      return goTo(lines[index - 1]);
    case 'Home':
      return goTo(lines[0]);
    case 'End':
      return goTo(lines.at(-1));
    case 'ArrowRight':
      if (line.isOpen) return goTo(lines[index + 1]);
      if (line.isOpen === false) toggle(line);
      return true;
    case 'ArrowLeft':
      // From a control in the row, back to the row.
      if (!isRow) return goTo(line);
      if (line.isOpen) toggle(line);
      else goTo(lines.find(({ node }) => node.row.id === line.parentId));
      return true;
    default:
      return false;
  }
}

/** Goes to the next name that begins with what was typed. */
function type(
  letter: string,
  index: number,
  typed: { text: string; at: number },
  hasShortcuts: boolean,
  { lines, focus }: Options,
): boolean {
  const now = Date.now();
  const isNew = now - typed.at > pauseMs;
  if (isNew && hasShortcuts && shortcuts.includes(letter)) return false;
  const text = isNew ? letter : typed.text + letter;
  Object.assign(typed, { text, at: now });
  // A longer beginning may still be that of the row itself.
  const from = text.length === 1 ? index + 1 : index;
  const round = [...lines.slice(from), ...lines.slice(0, from)];
  const found = round.find(({ node }) =>
    node.row.name.toLocaleLowerCase('en-US').startsWith(text),
  );
  if (found) focus(found.node.row.id);
  return true;
}
