import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Path of the browser: `CHROMIUM`, else the first of the usual names on PATH.
 *
 * @throws Error - there is none; says how to get it
 */
export async function requireChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : names.flatMap(name => folders.map(folder => join(folder, name)));
  for (const candidate of candidates) {
    if (await isExecutable(candidate)) return candidate;
  }
  throw new Error(
    'No Chromium on PATH: install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
  );
}

async function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
