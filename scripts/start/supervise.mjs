import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { exitCodeOf } from '../child.mjs';

/**
 * How often a child is started again: `limit` times, each `delayMs` after its end. A child that
 * has lived for `forgetMs` is as good as new.
 */
const defaultRestarts = { limit: 3, delayMs: 1_000, forgetMs: 600_000 };
const stopMs = 5_000;

/**
 * Keeps a helper of the portal running: a program that says `{ type: 'ready', ... }` by IPC and ends
 * when that channel closes.
 *
 * Each end that nobody asked for is told in one line. After the last restart the helper stays away,
 * and the portal goes on without it.
 *
 * @param {object} helper
 * @param {string} helper.name begins the lines about it, for instance "The demo cluster"
 * @param {(ready?: object) => string[]} helper.argumentsOf program and arguments for node; `ready` is
 *   what it said when it was ready before
 * @param {string} helper.logFile gets what it prints; made anew
 * @param {NodeJS.ProcessEnv} [helper.env]
 * @param {(line: string) => void} helper.tell
 * @param {typeof defaultRestarts} [helper.restarts]
 * @returns {{ ready: Promise<object>, stop: () => Promise<void> }} `ready` is rejected, in one
 *   sentence, when it ended before it was ready for the first time
 */
export function supervise(helper) {
  const { name, tell, restarts = defaultRestarts } = helper;
  const stopping = new AbortController();
  let current;
  let told;
  let restartsLeft = restarts.limit;

  const run = async onReady => {
    current = launch(helper, told, message => {
      told = message;
      onReady(message);
    });
    const startedAt = performance.now();
    const end = await current.ended;
    if (performance.now() - startedAt > restarts.forgetMs)
      restartsLeft = restarts.limit;
    return `${name} ended by itself (${end}), its log is ${helper.logFile}`;
  };

  const keepRunning = async onReady => {
    let sentence = await run(onReady);
    // Without a first success there is nothing to go back to: the caller decides.
    if (!told) throw new Error(`${sentence}.`);
    while (!stopping.signal.aborted && restartsLeft > 0) {
      restartsLeft -= 1;
      tell(`${sentence}. Starting it again.`);
      await delay(restarts.delayMs, undefined, stopping);
      sentence = await run(onReady);
    }
    if (!stopping.signal.aborted)
      tell(`${sentence}. That was too often: the portal goes on without it.`);
  };

  let ended;
  const ready = new Promise((resolve, reject) => {
    ended = keepRunning(resolve).catch(error => {
      if (!stopping.signal.aborted) reject(error);
    });
  });
  return {
    ready,
    async stop() {
      stopping.abort();
      current.stop();
      await ended;
    },
  };
}

function launch({ argumentsOf, logFile, env }, told, onReady) {
  const log = openSync(logFile, told ? 'a' : 'w', 0o600);
  const child = spawn(process.execPath, argumentsOf(told), {
    env: env ?? process.env,
    stdio: ['ignore', log, log, 'ipc'],
    // Ctrl-C reaches this process only, which ends everything in the order that it needs.
    detached: true,
  });
  closeSync(log);
  child.on('message', message => {
    if (message?.type === 'ready') onReady(message);
  });
  const ended = new Promise(resolve => {
    child.on('error', error => resolve(error.message));
    child.on('exit', (code, signal) =>
      resolve(signal ?? `exit code ${exitCodeOf({ code, signal })}`),
    );
  });
  return { ended, stop: () => stopChild(child) };
}

function stopChild(child) {
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), stopMs);
  child.once('exit', () => clearTimeout(hard));
}
