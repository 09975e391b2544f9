/** Whether there is a process with that pid. @internal */
export function isAlive(pid: number | undefined): boolean {
  try {
    // Signal 0 asks only; without a pid there is nothing to ask for.
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}
