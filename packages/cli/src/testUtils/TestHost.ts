import { Readable } from 'node:stream';
import { Interrupted } from '../errors';
import { EndingSignal } from '../exitCodes';
import { Clock, defaultTiming, Host, TextOutput } from '../host/Host';
import { runCli } from '../runCli';
import { start } from './builders';

/** Time that passes only while somebody sleeps, and then at once. */
export class VirtualClock implements Clock {
  private passed = 0;

  now = () => start + this.passed;
  elapsed = () => this.passed;

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    signal?.throwIfAborted();
    this.passed += milliseconds;
  }
}

/** Time that passes when the test says so, while the program waits for something else. */
export class SteppedClock implements Clock {
  private passed = 0;
  private readonly sleeping = new Set<{ until: number; wake: () => void }>();

  now = () => start + this.passed;
  elapsed = () => this.passed;

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { until: this.passed + milliseconds, wake: resolve };
      this.sleeping.add(sleeper);
      const onAbort = () => {
        this.sleeping.delete(sleeper);
        reject(signal?.reason);
      };
      if (signal?.aborted) onAbort();
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Lets time pass once somebody sleeps, and wakes whoever has slept long enough. */
  async pass(milliseconds: number): Promise<void> {
    await until(() => this.sleeping.size > 0);
    this.passed += milliseconds;
    for (const sleeper of [...this.sleeping]) {
      if (sleeper.until > this.passed) continue;
      this.sleeping.delete(sleeper);
      sleeper.wake();
    }
  }
}

/** Waits until something is so that the program does by itself. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setImmediate(resolve));
}

/** A host that remembers what was written and whose time is virtual. */
export class TestHost implements Host {
  env: Host['env'] = {};
  cwd = '/';
  stdin = Readable.from([]);
  stdout: TextOutput & { text: string } = output();
  stderr: TextOutput & { text: string } = output();
  fetch = fetch;
  clock: Clock = new VirtualClock();
  timing = { ...defaultTiming };
  checkout?: string;
  private readonly ending = new AbortController();
  signal = this.ending.signal;

  constructor(
    fields: Partial<
      Pick<Host, 'env' | 'cwd' | 'stdin' | 'checkout' | 'clock'>
    > = {},
  ) {
    Object.assign(this, fields);
  }

  /** Runs the program with these arguments. */
  run(...args: string[]): Promise<number> {
    return runCli(args, this);
  }

  interrupt(signal: EndingSignal): void {
    this.ending.abort(new Interrupted(signal));
  }
}

function output(): TextOutput & { text: string } {
  return {
    text: '',
    write(text: string) {
      this.text += text;
    },
  };
}
