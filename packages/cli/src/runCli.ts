import { CommanderError } from 'commander';
import { explainError } from './commands/explainError';
import { exitCodes } from './exitCodes';
import { Host } from './host/Host';
import { createProgram, exitCodeOfUsage } from './program';

/**
 * Runs `object-status` with these arguments.
 *
 * @param args - without the program's own name
 * @returns the exit code (`api.md` section 3); it never throws
 * @public
 */
export async function runCli(args: string[], host: Host): Promise<number> {
  let exitCode: number = exitCodes.successful;
  const program = createProgram(host, code => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return exitCodeOfUsage(error);
    const explained = explainError(error);
    for (const line of explained.lines) host.stderr.write(`${line}\n`);
    return explained.exitCode;
  }
}
