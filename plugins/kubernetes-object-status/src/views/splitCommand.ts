/** A text around the command that it names. @internal */
export interface SplitCommand {
  before: string;
  command?: string;
  after: string;
}

/**
 * Parts what is to be typed from what is said about it, so that it can be shown
 * and copied as one piece.
 *
 * @internal
 */
export function splitCommand(text: string): SplitCommand {
  // As the texts write it: at the end, or before the next half of the sentence.
  const found = /\bkubectl [^;]+/.exec(text);
  if (!found) return { before: text, after: '' };
  const [command] = found;
  return {
    before: text.slice(0, found.index),
    command,
    after: text.slice(found.index + command.length),
  };
}
