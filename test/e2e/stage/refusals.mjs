import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Loaded before a portal: its policy asks a file instead of allowing all. */
export const refusingPolicy = fileURLToPath(
  new URL('refusingPolicy.cjs', import.meta.url),
);

/**
 * A file with the names of the permissions that the legacy portal refuses to
 * users; none at first. Tests write it.
 *
 * @returns {Promise<string>} its path
 */
export async function prepareRefusals(folder) {
  const file = join(folder, 'refused.json');
  await writeFile(file, '[]');
  return file;
}
