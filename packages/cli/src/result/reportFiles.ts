import { appendFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorText } from '../errors';
import { FollowedExecution } from '../following/followExecution';
import { Host } from '../host/Host';
import { renderJunit } from './renderJunit';
import { renderSummary } from './renderSummary';

/** GitHub drops a summary of more than 1 MiB as a whole. */
const mostSummaryBytes = 1024 * 1024;

type OnFault = (sentence: string) => void;

/** Writes the JUnit file; a file that cannot be written takes no verdict back. @internal */
export async function writeJunit(
  file: string,
  seen: FollowedExecution,
  host: Pick<Host, 'cwd'>,
  onFault: OnFault,
): Promise<void> {
  const path = resolve(host.cwd, file);
  await attempt(file, onFault, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, renderJunit(seen));
  });
}

/** Adds to the summary file, as much as there is room for. @internal */
export async function writeSummary(
  file: string,
  seen: FollowedExecution,
  host: Pick<Host, 'cwd'>,
  onFault: OnFault,
): Promise<void> {
  const path = resolve(host.cwd, file);
  await attempt(file, onFault, async () => {
    await mkdir(dirname(path), { recursive: true });
    const room = mostSummaryBytes - (await sizeOf(path));
    const text = renderSummary(seen);
    if (Buffer.byteLength(text) > room) {
      onFault(`${file}: the summary is full, nothing was added to it`);
      return;
    }
    await appendFile(path, text);
  });
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    // Not there yet: it will be made.
    return 0;
  }
}

async function attempt(
  file: string,
  onFault: OnFault,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    const code = errorText(error, 'code') ?? 'unknown error';
    onFault(`${file}: cannot be written (${code})`);
  }
}
