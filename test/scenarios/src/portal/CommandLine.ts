import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from './repositoryRoot';

/** What a run of the command line left. */
export interface CommandResult {
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
}

/** Runs `object-status` as a pipeline would. */
export class CommandLine {
  constructor(private readonly url: string, private readonly token: string) {}

  async run(args: string[], input?: string): Promise<CommandResult> {
    const child = spawn(
      process.execPath,
      [join(repositoryRoot, 'scripts', 'object-status.mjs'), ...args],
      { env: this.environment(), stdio: 'pipe' },
    );
    child.stdin.end(input);
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { exitCode: code ?? undefined, stdout, stderr };
  }

  /** Only what it needs: variables of a CI system would change what it says. */
  private environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NO_COLOR: '1',
      OBJECT_STATUS_URL: this.url,
      OBJECT_STATUS_TOKEN: this.token,
    };
  }
}
