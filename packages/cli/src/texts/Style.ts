import pc from 'picocolors';

/** How words are coloured, or not. @internal */
export interface Style {
  /** The text in the colour of a status or outcome. */
  status(status: string, text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

/** Colours are an ornament: every one of them stands on a word that says the same. @internal */
export function styleOf(isColoured: boolean): Style {
  const colours = pc.createColors(isColoured);
  return {
    status(status, text) {
      if (status === 'Successful') return colours.green(text);
      if (status === 'InProgress') return colours.blue(text);
      if (status === 'Failed') return colours.red(text);
      const isDoubtful = status === 'TimedOut' || status === 'Inconclusive';
      return isDoubtful ? colours.yellow(text) : text;
    },
    bold: text => colours.bold(text),
    dim: text => colours.dim(text),
  };
}

/** For files and for streams that are no terminal. @internal */
export const plainStyle = styleOf(false);
