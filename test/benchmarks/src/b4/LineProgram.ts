import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that answers each line of its stdin with a line of JSON. */
export class LineProgram {
  static start(
    command: string,
    args: string[],
    env: Record<string, string> = {},
  ): LineProgram {
    const all = { ...process.env, ...env };
    return new LineProgram(command, spawn(command, args, { env: all }));
  }

  private readonly answers: AsyncIterator<string>;
  private errors = '';

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcessWithoutNullStreams,
  ) {
    const lines = createInterface({ input: child.stdout });
    this.answers = lines[Symbol.asyncIterator]();
    child.stderr.on('data', chunk => {
      this.errors += String(chunk);
    });
    child.once('error', error => {
      this.errors += error.message;
      lines.close();
    });
    // What it did not take is told by the answer that does not come.
    child.stdin.on('error', () => {});
  }

  /**
   * Asks, and waits for the answer.
   *
   * @throws Error - the program has ended
   */
  async ask(question: unknown): Promise<unknown> {
    this.child.stdin.write(`${JSON.stringify(question)}\n`);
    const answer = await this.answers.next();
    if (answer.done) {
      throw new Error(`${this.name} has ended: ${this.errors.trim()}`);
    }
    return JSON.parse(answer.value);
  }

  close(): void {
    this.child.stdin.end();
  }
}
