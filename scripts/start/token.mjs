import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../UsageError.mjs';

const tokenBytes = 32;
// Shorter ones can be guessed; Backstage refuses any with a space in it.
const acceptable = /^\S{32,}$/;

/**
 * The token with which pipelines reach this portal, and the place where it is kept.
 *
 * It is the one in `OBJECT_STATUS_TOKEN`, else the data directory's, else a new one.
 *
 * @param {{ dataDir: string, given?: string }} options
 * @returns {Promise<{ token: string, place: string }>}
 * @throws UsageError - the given token is too short or has spaces
 */
export async function requireToken({ dataDir, given }) {
  if (given) {
    if (!acceptable.test(given))
      throw new UsageError(
        'OBJECT_STATUS_TOKEN must have 32 characters or more and no spaces: leave it unset, and one is made.',
      );
    return { token: given, place: 'OBJECT_STATUS_TOKEN' };
  }
  const place = placeOf(dataDir);
  const kept = await readKeptToken(dataDir);
  if (kept && acceptable.test(kept)) return { token: kept, place };
  const token = randomBytes(tokenBytes).toString('base64url');
  await writeFile(place, `${token}\n`, { mode: 0o600 });
  return { token, place };
}

/** The token that a data directory keeps; `undefined` where there is none. */
export async function readKeptToken(dataDir) {
  const text = await readFile(placeOf(dataDir), 'utf8').catch(absent);
  return text?.trim();
}

const placeOf = dataDir => join(dataDir, 'ci-token');

function absent(error) {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
