import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { ApiClient } from './api/ApiClient';

const pauseMs = 50;

/** @internal */
export interface ReadyOptions {
  url: string;
  token: string;
  /** The API server writes it when it starts, and signs itself with it. */
  certificateFile: string;
  timeoutMs: number;
}

/**
 * Waits until `/readyz` is answered with 200; gives the client that asked and
 * the CA that it trusts.
 *
 * @throws Error - it took longer than `timeoutMs`
 * @internal
 */
export async function waitUntilReady({
  url,
  token,
  certificateFile,
  timeoutMs,
}: ReadyOptions): Promise<{ client: ApiClient; certificateAuthority: string }> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      const certificateAuthority = await readFile(certificateFile, 'utf8');
      const client = new ApiClient({ url, certificateAuthority, token });
      const answer = await client.open({
        path: '/readyz',
        signal: AbortSignal.timeout(1_000),
      });
      answer.resume();
      return { client, certificateAuthority };
    } catch (error) {
      if (performance.now() >= deadline) {
        throw new Error(
          `kube-apiserver was not ready within ${timeoutMs / 1000} s: ${error}`,
          { cause: error },
        );
      }
    }
    await delay(pauseMs);
  }
}
