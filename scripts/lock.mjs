import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs `work` while this process holds the lock file, and gives its result.
 *
 * The file names the holder's process id. Whoever finds the holder dead takes the lock over, so
 * that a killed start never blocks the next one. Process ids are those of one machine: a checkout
 * that two containers share is not protected.
 *
 * @param {string} file path of the lock file
 * @param {() => Promise<T>} work what needs the lock
 * @param {{ onWait?: (holder: number) => void, pollMs?: number }} [options] `onWait` is called once, when the lock is held by someone else
 * @returns {Promise<T>}
 * @template T
 */
export async function withLock(
  file,
  work,
  { onWait = () => {}, pollMs = 200 } = {},
) {
  mkdirSync(dirname(file), { recursive: true });
  // Linking a finished file makes lock and content appear in one step: nobody reads an empty lock.
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid}\n`);
  try {
    for (let told = false; !acquire(file, mine); told = true) {
      if (!told) onWait(holderOf(file));
      await delay(pollMs);
    }
    try {
      return await work();
    } finally {
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function acquire(file, mine) {
  if (link(mine, file)) return true;
  const holder = holderOf(file);
  if (holder === undefined || isAlive(holder)) return false;
  return takeOver(file, mine);
}

// Only one process at a time may look at a dead holder's lock and replace it: otherwise the second
// to look would replace the lock of the first.
function takeOver(file, mine) {
  const turn = `${file}.takeover`;
  if (!link(mine, turn)) {
    if (!isAlive(holderOf(turn))) rmSync(turn, { force: true });
    return false;
  }
  try {
    const holder = holderOf(file);
    if (holder === undefined || isAlive(holder)) return false;
    link(mine, `${mine}.taken`);
    renameSync(`${mine}.taken`, file);
    rmSync(`${file}.${holder}`, { force: true });
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process id in a lock file; `undefined` when there is no such file. */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// Our own id in a lock that we do not hold is left over from an earlier process of that id,
// which is the rule in containers, where ids start anew.
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
