/**
 * Calls `onLost` once when a process that this one was started by is gone.
 *
 * Needed where the parent cannot be asked to keep a pipe open: between `run.mjs` and a script stands
 * Yarn, which passes on nothing but the three standard streams.
 *
 * @param {number[]} pids
 * @param {() => void} onLost
 * @param {{ pollMs?: number }} [options]
 * @returns {() => void} ends the watch
 */
export function watchParents(pids, onLost, { pollMs = 1_000 } = {}) {
  const timer = setInterval(() => {
    if (pids.every(isAlive)) return;
    clearInterval(timer);
    onLost();
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * The processes that a script of package.json was started by: Yarn and `run.mjs`. None when it was
 * started by itself, where a shell that ends means nothing.
 */
export function parentsOf({ ppid, env }) {
  const runner = Number(env.RUN_MJS_PID);
  return Number.isInteger(runner) && runner > 0 ? [ppid, runner] : [];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
