import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { readEnd } from './readEnd';

/** @internal */
export interface ProcessOptions {
  /** Shown in messages. */
  name: string;
  command: string;
  args: string[];
  /** Gets stdout and stderr, appended. */
  logFile: string;
  /** Gets the pid, for whoever has to clean up by hand. */
  pidFile?: string;
  env?: NodeJS.ProcessEnv;
  workingDirectory?: string;
}

/** How a process ended. @internal */
export interface ProcessEnd {
  code?: number;
  signal?: NodeJS.Signals;
}

const running = new Set<ManagedProcess>();

// Whatever ends this process also ends what it started. It runs synchronously,
// so there is no time for SIGTERM: an orderly end goes through stop().
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * A process that we started, with its log; ended by its pid only.
 *
 * @internal
 */
export class ManagedProcess {
  /** Resolves when the process has ended, however that came. */
  readonly ended: Promise<ProcessEnd>;
  private end: ProcessEnd | undefined;

  private constructor(
    readonly name: string,
    readonly logFile: string,
    private readonly child: ChildProcess,
  ) {
    running.add(this);
    this.ended = new Promise(resolve => {
      child.once('exit', (code, signal) => {
        running.delete(this);
        this.end = { code: code ?? undefined, signal: signal ?? undefined };
        resolve(this.end);
      });
    });
  }

  /**
   * Starts a process.
   *
   * @throws Error - the command cannot be started
   */
  static async start(options: ProcessOptions): Promise<ManagedProcess> {
    const log = openSync(options.logFile, 'a');
    const child = spawn(options.command, options.args, {
      cwd: options.workingDirectory,
      env: options.env ?? process.env,
      stdio: ['ignore', log, log],
      // A group of its own: Ctrl-C in a terminal reaches only us, and we end
      // the processes in the order that they need.
      detached: true,
    });
    closeSync(log);
    // Listens for the end before anything is awaited, or a process that ends
    // at once would be waited for for ever.
    const managed = new ManagedProcess(options.name, options.logFile, child);
    await once(child, 'spawn').catch(cause => {
      running.delete(managed);
      throw new Error(`${options.name} cannot be started: ${cause.message}`, {
        cause,
      });
    });
    if (options.pidFile) await writeFile(options.pidFile, `${managed.pid}\n`);
    return managed;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get hasEnded(): boolean {
    return this.end !== undefined;
  }

  /** Sends a signal; does nothing when the process has ended. */
  kill(signal: NodeJS.Signals): void {
    if (!this.hasEnded) this.child.kill(signal);
  }

  /**
   * Ends the process: SIGTERM, then SIGKILL after the grace period, in
   * milliseconds. Resolves when it is gone; idempotent.
   */
  async stop(gracePeriodMs = 5_000): Promise<ProcessEnd> {
    this.kill('SIGTERM');
    const patience = new AbortController();
    const hasEnded = await Promise.race([
      this.ended.then(() => true),
      delay(gracePeriodMs, false, { signal: patience.signal }).catch(
        // Aborted below: the process ended first.
        () => true,
      ),
    ]);
    patience.abort();
    if (!hasEnded) this.kill('SIGKILL');
    return this.ended;
  }

  /** One sentence on how it ended, with the last lines of its log. */
  async describeEnd(): Promise<string> {
    const how = this.end?.signal ?? `exit code ${this.end?.code}`;
    return `${this.name} ended (${how}). End of ${
      this.logFile
    }:\n${await this.readLogEnd()}`;
  }

  /** The last lines of its log. */
  readLogEnd(): Promise<string> {
    return readEnd(this.logFile, 4_000);
  }
}
