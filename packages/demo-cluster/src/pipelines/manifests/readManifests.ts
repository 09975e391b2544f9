import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Manifest, manifestSchema } from './Manifest';

/**
 * The manifests of a service, in the order of its file.
 *
 * @param folder - `examples/demo` of the checkout
 * @throws Error - the file cannot be read, or holds something else
 * @internal
 */
export async function readManifests(
  folder: string,
  service: string,
): Promise<Manifest[]> {
  const file = join(folder, `${service}.yaml`);
  const text = await readFile(file, 'utf8');
  return parseAllDocuments(text).map(document => {
    const [fault] = document.errors;
    if (fault) throw new Error(`${file} is no YAML: ${fault.message}`);
    return manifestSchema.parse(document.toJS());
  });
}
