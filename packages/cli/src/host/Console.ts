import { Style, styleOf } from '../texts/Style';
import { Host, TextOutput } from './Host';

/** Formats of a result. @internal */
export const outputFormats = ['text', 'json', 'ndjson'] as const;

/** @internal */
export type OutputFormat = (typeof outputFormats)[number];

/** @internal */
export interface ConsoleOptions {
  format: OutputFormat;
  isQuiet: boolean;
  /** `false` for `--no-color`. */
  color: boolean;
}

/**
 * Result on stdout, everything else on stderr.
 *
 * @internal
 */
export class Console {
  /** Style of stdout. */
  readonly style: Style;
  /** Style of stderr. */
  readonly noteStyle: Style;

  constructor(private readonly host: Host, readonly options: ConsoleOptions) {
    this.style = styleOf(isColoured(host, host.stdout, options));
    this.noteStyle = styleOf(isColoured(host, host.stderr, options));
  }

  /** Progress and remarks; `--quiet` is without them. */
  note(line: string): void {
    if (!this.options.isQuiet) writeLine(this.host.stderr, line);
  }

  error(line: string): void {
    writeLine(this.host.stderr, line);
  }

  /** A command to the CI system that reads the log: no guard against such commands. */
  command(line: string): void {
    this.host.stderr.write(`${line}\n`);
  }

  result(lines: string[]): void {
    for (const line of lines) writeLine(this.host.stdout, line);
  }

  /** A closing sentence: the result where the result is text, else a remark. */
  closing(lines: string[]): void {
    if (this.options.format === 'text') this.result(lines);
    else for (const line of lines) this.error(line);
  }

  json(value: unknown): void {
    const indent = this.options.format === 'json' ? 2 : undefined;
    this.host.stdout.write(`${JSON.stringify(value, undefined, indent)}\n`);
  }
}

/** GitHub takes a line as a command when it begins with `::`, after any space. */
function writeLine(output: TextOutput, line: string): void {
  output.write(`${line.replace(/^(\s*):(?=:)/, '$1: ')}\n`);
}

function isColoured(
  { env }: Host,
  output: TextOutput,
  options: ConsoleOptions,
): boolean {
  if (!options.color || env.NO_COLOR || env.TERM === 'dumb') return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true;
  return output.isTTY === true;
}
