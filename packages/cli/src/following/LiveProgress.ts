import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Console } from '../host/Console';
import { Clock, TextOutput } from '../host/Host';
import { durationText } from '../texts/durations';
import { FollowedExecution, Progress } from './followExecution';
import { liveFrame, visibleLength } from './liveFrame';
import { ServerClock } from './ServerClock';

/** @internal */
export interface LiveProgressOptions {
  console: Console;
  output: TextOutput;
  clock: Clock;
}

const narrowTerminal = 80;
const lowTerminal = 24;

/**
 * Progress for a terminal: one picture, drawn anew in its place at every look,
 * which is less often than five times a second.
 *
 * @internal
 */
export class LiveProgress implements Progress {
  readonly wantsObjects = true;
  private readonly serverClock: ServerClock;
  private drawnLines = 0;

  constructor(private readonly options: LiveProgressOptions) {
    this.serverClock = new ServerClock(() => options.clock.now());
  }

  onLook(seen: FollowedExecution, news: Transition[]): void {
    const { at: latest } = news.at(-1) ?? {};
    this.serverClock.observe(latest ?? seen.execution.createdAt);
    const { output, console } = this.options;
    const columns = output.columns || narrowTerminal;
    const rows = output.rows || lowTerminal;
    const style = console.noteStyle;
    const clock = this.serverClock;
    this.draw(liveFrame(seen, { columns, rows, style, clock }), columns, rows);
  }

  onTrouble(words: string, nextInSeconds: number): void {
    this.end();
    this.options.console.note(
      `The portal cannot be reached (${words}), trying again in ${durationText(
        nextInSeconds,
      )}`,
    );
  }

  /** The result repeats what the picture showed. */
  end(): void {
    this.options.output.write(this.erasure());
    this.drawnLines = 0;
  }

  /** One write, so that nothing flickers. What is above the top of the screen cannot be drawn over. */
  private draw(lines: string[], columns: number, rows: number): void {
    let picture = this.erasure();
    this.drawnLines = 0;
    for (const line of lines) {
      const height = Math.max(1, Math.ceil(visibleLength(line) / columns));
      if (this.drawnLines + height > rows - 1) break;
      picture += `${line}\n`;
      this.drawnLines += height;
    }
    this.options.output.write(picture);
  }

  /** Up to the first line of the picture, then clear to the end of the screen. */
  private erasure(): string {
    return this.drawnLines === 0 ? '' : `\u001b[${this.drawnLines}A\r\u001b[0J`;
  }
}
