import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { usageError } from '../errors';
import { Host } from '../host/Host';

/** A file's text under the name that the user gave it. @internal */
export interface InputText {
  file: string;
  text: string;
}

const megabyte = 1024 * 1024;

/** As much as the portal takes in one request by default (`api.md` section 1). @internal */
export const maxManifestBytes = 10 * megabyte;

/**
 * Texts of files, folders (their .yaml, .yml and .json files, not those of folders
 * in them) and `-` for stdin. Sizes are looked at before anything is read.
 *
 * @throws CommandError - exit code 2: not there, not readable, too large
 * @internal
 */
export async function readInputs(
  paths: string[],
  host: Pick<Host, 'cwd' | 'stdin'>,
  maxBytes: number,
): Promise<InputText[]> {
  const inputs: InputText[] = [];
  let room = maxBytes;
  for (const path of paths) {
    for (const file of await filesOf(path, host.cwd)) {
      const text =
        file === '-'
          ? await readStdin(host.stdin, room)
          : await readOne(file, host.cwd, room);
      room -= Buffer.byteLength(text);
      inputs.push({ file: file === '-' ? 'stdin' : file, text });
    }
  }
  return inputs;
}

async function filesOf(path: string, cwd: string): Promise<string[]> {
  if (path === '-') return ['-'];
  const found = await statOf(path, cwd);
  if (!found.isDirectory()) return [path];
  const names = await readdir(resolve(cwd, path));
  return names
    .filter(name => /\.(ya?ml|json)$/i.test(name))
    .sort()
    .map(name => join(path, name));
}

async function statOf(path: string, cwd: string) {
  try {
    return await stat(resolve(cwd, path));
  } catch (error) {
    throw usageError(`${path}: there is no such file or folder`, error);
  }
}

async function readOne(
  path: string,
  cwd: string,
  room: number,
): Promise<string> {
  const { size } = await statOf(path, cwd);
  if (size > room) throw tooLarge(path, size);
  const bytes = await readFile(resolve(cwd, path)).catch(error => {
    throw usageError(`${path}: cannot be read: check its permissions`, error);
  });
  // A pipe has no size before it is read.
  if (bytes.length > room) throw tooLarge(path, bytes.length);
  return decode(path, bytes);
}

async function readStdin(stdin: Host['stdin'], room: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > room) throw tooLarge('stdin', size);
    chunks.push(bytes);
  }
  return decode('stdin', Buffer.concat(chunks));
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw usageError(`${path}: is not UTF-8 text`, error);
  }
}

function tooLarge(path: string, size: number) {
  const megabytes = (size / megabyte).toFixed(1);
  return usageError(
    `${path}: ${megabytes} MiB are too much to read; split it into several calls`,
  );
}
