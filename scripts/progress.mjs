/**
 * Tells what takes long and how long it usually takes: a line at its start, one every now and then,
 * one at its end. Lines, because the output may be a log.
 *
 * @param {{ what: string, usually: string, say: (line: string) => void, everyMs?: number }} told
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function withProgress(
  { what, usually, say, everyMs = 30_000 },
  work,
) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  say(`${what} (usually ${usually})`);
  const heartbeat = setInterval(
    () => say(`${what}: ${seconds()} s so far`),
    everyMs,
  );
  try {
    const result = await work();
    say(`${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
