import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const passedOnSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// What Yarn answers when a signal ended the script, whichever signal it was.
const yarnSignalCode = 129;

/** What a process ends with: a signal, its own or one that was passed on to it, is 128 and its number. */
export function exitCodeOf({ code, signal, passedOn }) {
  const ended = signal ?? (code === yarnSignalCode ? passedOn : undefined);
  return ended ? 128 + constants.signals[ended] : code;
}

/**
 * Runs a command to its end and passes signals on to it and to everything that it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ exitCode: number, passedOn?: string, output: string }>} `output` is what was
 *   written where `options.stdio` says `pipe`; `passedOn` the last signal that was passed on
 */
export function runChild(command, args, options) {
  // In a terminal Ctrl-C reaches the whole foreground group by itself; elsewhere the child leads a
  // group of its own, which gets every signal from here. Otherwise its children would live on.
  const leadsGroup = !process.stdin.isTTY && process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, detached: leadsGroup });
    let passedOn;
    const passOn = signal => {
      passedOn = signal;
      if (leadsGroup) signalGroup(child.pid, signal);
      else if (signal !== 'SIGINT') child.kill(signal);
    };
    for (const signal of passedOnSignals) process.on(signal, passOn);
    const output = [];
    child.stdout?.on('data', chunk => output.push(chunk));
    child.stderr?.on('data', chunk => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of passedOnSignals) process.off(name, passOn);
      const exitCode = exitCodeOf({ code, signal, passedOn });
      resolve({ exitCode, passedOn, output: Buffer.concat(output).toString() });
    });
  });
}

function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    // The group is gone: its end is on its way to us.
    if (error.code !== 'ESRCH') throw error;
  }
}
