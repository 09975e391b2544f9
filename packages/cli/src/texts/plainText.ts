import { stripVTControlCharacters } from 'node:util';

// C0, DEL, C1, line and paragraph separators, marks that turn the direction of text.
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

// What Azure Pipelines and the like read as a command, anywhere in a line: ##vso[...], ##[...].
const logCommand = /##(?=\w*\[)/g;

/**
 * One printable line of text that came from outside: a cluster, a manifest, the
 * portal. Whoever wrote it cannot move the cursor, begin a line of its own, turn
 * the direction of text or give commands to the CI system that shows the log.
 *
 * @internal
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(unprintable, ' ')
    .replace(logCommand, '# #')
    .trim();
}
