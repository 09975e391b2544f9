import { parseArgs } from 'node:util';

/** What the runner was told. */
export interface Options {
  /** Folder of the control plane's binaries. */
  binaries: string;
  /** How many times in a row everything is run. */
  repeat: number;
  /** Only what has a name that fits. */
  only: RegExp;
}

/** @throws Error - an option that cannot be */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      binaries: { type: 'string' },
      repeat: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  const repeat = Number(values.repeat);
  if (!Number.isInteger(repeat) || repeat < 1) {
    throw new Error('--repeat must be a whole number from 1');
  }
  if (values.binaries === undefined) throw new Error('--binaries is missing');
  return { binaries: values.binaries, repeat, only: new RegExp(values.only) };
}
