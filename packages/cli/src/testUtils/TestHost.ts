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

/** A host that remembers what was written and whose time is virtual. */
export class TestHost implements Host {
  env: Host['env'] = {};
  cwd = '/';
  stdin = Readable.from([]);
  stdout: TextOutput & { text: string } = output();
  stderr: TextOutput & { text: string } = output();
  fetch = fetch;
  clock = new VirtualClock();
  timing = { ...defaultTiming };
  checkout?: string;
  private readonly ending = new AbortController();
  signal = this.ending.signal;

  constructor(
    fields: Partial<Pick<Host, 'env' | 'cwd' | 'stdin' | 'checkout'>> = {},
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
