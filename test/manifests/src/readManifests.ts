import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** A manifest of `data/`. @internal */
export type Manifest = Record<string, unknown>;

/** How manifests are applied. @internal */
export const ways = {
  client: ['apply'],
  server: ['apply', '--server-side'],
  create: ['create', '--save-config=false'],
} as const;

/** @internal */
export type Way = keyof typeof ways;

/** The files of `data/` with many kinds in them. @internal */
export const files = ['cluster', 'configuration', 'workloads'] as const;

/** The text of a file of `data/` as it is applied in one way. @internal */
export function readData(file: string, way: Way): string {
  const path = join(__dirname, '..', 'data', `${file}.yaml`);
  return readFileSync(path, 'utf8').replaceAll('WAY', way);
}

/** Its manifests. @internal */
export function readManifests(file: string, way: Way): Manifest[] {
  const text = readData(file, way);
  return parseAllDocuments(text, { version: '1.1' }).map(document => {
    if ('errors' in document && document.errors.length > 0) {
      throw document.errors[0];
    }
    return document.toJS();
  });
}
