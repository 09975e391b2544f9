// Writes what is generated from src/schema/openapi.yaml: the document as a
// module (YAML cannot be imported by the single process) and its types.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const folder = new URL('../src/schema/', import.meta.url);
const header = `// Written by scripts/generate-openapi.mjs from openapi.yaml: change that, then run it.\n`;

async function write(name, text) {
  const file = new URL(name, folder);
  const options = await prettier.resolveConfig(fileURLToPath(file));
  await writeFile(
    file,
    await prettier.format(header + text, { ...options, parser: 'typescript' }),
  );
}

const source = new URL('openapi.yaml', folder);
const document = parse(await readFile(source, 'utf8'));
await write(
  'openapi.generated.ts',
  `export const openApiDocument = ${JSON.stringify(document)} as const;`,
);
await write(
  'openapiTypes.generated.ts',
  astToString(await openapiTypescript(source)),
);
