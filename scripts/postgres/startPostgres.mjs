import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('serve.mjs', import.meta.url));

/**
 * Starts a PostgreSQL server of one's own, on a free loopback port and with empty data. It ends,
 * and its data goes, with `stop` or with this process, whatever ends that.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` has the password in it
 * @throws Error - it did not start; why stands on stderr
 */
export async function startPostgres() {
  const child = fork(script, {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const started = once(child, 'message').then(([{ url }]) => url);
  const url = await Promise.race([started, exited.then(() => undefined)]);
  if (url === undefined) throw new Error('PostgreSQL could not be started.');
  return {
    url,
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
