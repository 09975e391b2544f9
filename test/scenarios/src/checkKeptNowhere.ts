import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Looks through every file of a folder, databases and their journals too.
 *
 * @throws AssertionError - one of the texts is in one of the files
 */
export async function checkKeptNowhere(
  folder: string,
  texts: string[],
): Promise<void> {
  if (texts.length === 0) return;
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  assert.ok(files.length > 0, `there are files in ${folder}`);
  for (const file of files) {
    const content = await readFile(file);
    for (const text of texts) {
      assert.ok(!content.includes(text), `${file} holds a secret value`);
    }
  }
}
