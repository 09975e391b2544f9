import { usageError } from '../errors';
import { Console } from '../host/Console';
import { Host } from '../host/Host';
import { Progress } from './followExecution';
import { LiveProgress } from './LiveProgress';
import { PlainProgress } from './PlainProgress';
import { SilentProgress } from './SilentProgress';

const choices = ['auto', 'tty', 'plain', 'none'];

/**
 * Progress as asked for; `auto` draws on a terminal and writes lines elsewhere,
 * in CI too: its logs keep what was drawn over.
 *
 * @throws CommandError - exit code 2
 * @internal
 */
export function chooseProgress(
  choice: string,
  host: Host,
  console: Console,
): Progress {
  if (!choices.includes(choice)) {
    throw usageError(
      `--progress must be one of ${choices.join(', ')}, not "${choice}"`,
    );
  }
  if (choice === 'none' || console.options.isQuiet) return new SilentProgress();
  const { clock, stderr, env, timing } = host;
  const isTerminal =
    stderr.isTTY === true &&
    env.TERM !== 'dumb' &&
    !(env.CI && env.CI !== 'false');
  if (choice === 'tty' || (choice === 'auto' && isTerminal)) {
    return new LiveProgress({ console, clock, output: stderr });
  }
  return new PlainProgress({ console, clock, heartbeatMs: timing.heartbeatMs });
}
