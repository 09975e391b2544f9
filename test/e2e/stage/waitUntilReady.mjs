import { setTimeout as delay } from 'node:timers/promises';

/** The page is built first, on a busy machine in minutes. */
const patienceMs = 6 * 60_000;
const pauseMs = 250;

/**
 * Waits until a portal answers.
 *
 * @throws Error - its process ended or was not ready in time; quotes its log
 */
export async function waitUntilReady(url, portal) {
  const end = Date.now() + patienceMs;
  while (!(await answers(`${url}/.backstage/health/v1/readiness`))) {
    if (portal.hasEnded) throw new Error(await portal.describeEnd());
    if (Date.now() > end) {
      const log = await portal.readLogEnd();
      throw new Error(`The portal was not ready in time. End of log:\n${log}`);
    }
    await delay(pauseMs);
  }
}

async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
