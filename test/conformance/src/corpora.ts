import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const besideCheckout = join(
  __dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'corpora',
);

/** Where the corpora lie: `CORPORA_DIR`, else beside the checkout. */
export const corporaFolder = process.env.CORPORA_DIR || besideCheckout;

export const areCorporaThere = existsSync(join(corporaFolder, 'argocd.json'));

/**
 * Reads one corpus.
 *
 * @throws Error - the file is missing or a case has another shape; names the file
 */
export function readCorpus<T>(name: string, schema: z.ZodType<T>): T[] {
  const path = join(corporaFolder, `${name}.json`);
  const parsed = z
    .array(schema)
    .safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success)
    throw new Error(`${name}.json: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
