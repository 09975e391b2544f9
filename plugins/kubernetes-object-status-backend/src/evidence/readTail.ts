import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { KeptLogTail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { LogTarget } from './logTargetsOf';
import { maskLog } from './maskLog';

/** Lines that are asked for, and fewer where those are too long. */
const tailLines = 200;
const fewerLines = 20;

// The limit counts from the oldest of the lines: a tail that reaches it lacks
// its newest, which say most. 256 KiB are 200 lines of 1.3 KB.
const limitBytes = 256 * 1024;

/** A Pod in its cluster. */
export interface PodName {
  namespace: string;
  pod: string;
}

/**
 * The last lines of a run of a container, masked.
 *
 * @throws ClusterError - no answer, not permitted, or there is no such log
 * @throws the signal's reason when it aborts
 */
export async function readTail(
  cluster: Pick<Cluster, 'readLog'>,
  pod: PodName,
  { container, previous }: LogTarget,
  { now, signal }: { now: () => number; signal: AbortSignal },
): Promise<KeptLogTail> {
  const read = (lines: number) =>
    cluster.readLog(
      { ...pod, container, previous, tailLines: lines, limitBytes },
      signal,
    );
  const all = await read(tailLines);
  const isFull = Buffer.byteLength(all) >= limitBytes;
  const text = isFull ? await read(fewerLines) : all;
  const { lines, masked, isCut } = maskLog(text);
  return {
    container,
    previous,
    lines,
    masked,
    capturedAt: new Date(now()).toISOString(),
    truncated: isFull || isCut || lines.length >= tailLines,
  };
}
