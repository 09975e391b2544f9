import { plainText } from './plainText';

const words = new Map<string, string>([
  ['InProgress', 'In progress'],
  ['TimedOut', 'Timed out'],
]);

/** The word for a status or an outcome; one that is not known stands for itself. @internal */
export function statusWord(status: string): string {
  return words.get(status) ?? plainText(status);
}

const signs = new Map<string, string>([
  ['Successful', '+'],
  ['InProgress', '~'],
  ['Failed', 'x'],
  ['TimedOut', 'x'],
  ['Paused', '='],
]);

/** The ornament before a status; the word beside it carries the meaning. @internal */
export function statusSign(status: string): string {
  return signs.get(status) ?? '?';
}

/** `WindowOpened` as `window opened`. @internal */
export function codeWords(code: string): string {
  return plainText(code)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** `1 object`, `2 objects`. @internal */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
